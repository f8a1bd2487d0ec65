import { createHash } from 'node:crypto';
import { type Draft, readDraft, withRow } from '#lib/catalogue-edit/draft.ts';
import { orErrorPage } from '#lib/server/api.ts';
import type { FieldCode } from '#shared/contracts/field-code.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { FieldProblem, Result } from '#shared/result.ts';
import { type Base, baseOf, type Difference, mergeDrafts, readBase } from './merge-drafts.ts';

type Change = { readonly at: string; readonly byName: string };
type Stored = { readonly draft: Draft; readonly version: number; readonly changed?: Change | undefined };
type Effect = { readonly version?: number | undefined; readonly changes: readonly unknown[] };

/** A kind of thing that is edited: how it is read, looked at and saved. */
export type Entry<Seen extends Effect> = {
  /** Lists whose rows are numbered. */
  readonly lists: readonly string[];
  /** As it is stored now; undefined: there is nothing of that id. */
  readonly stored: () => Promise<Stored | undefined>;
  readonly preview: (draft: Draft) => Promise<Result<Seen, ErrorCode>>;
  readonly save: (
    draft: Draft,
    how: { readonly expectedVersion: number | 'new'; readonly note?: string },
  ) => Promise<Result<{ readonly version: number }, ErrorCode>>;
  /** There is one at most, whoever writes it first: nobody chooses its id. */
  readonly isOnlyOne?: true;
  /** The field of the form that a problem of the API is about. */
  readonly fieldOf: (draft: Draft, pointer: string) => string;
};

/** What the page shows after a press of a button. */
export type Shown<Seen> = {
  readonly draft: Draft;
  readonly base: Base;
  readonly version: number | 'new';
  readonly reason: string;
  readonly wrong: readonly { readonly name: string; readonly code: FieldCode }[];
  readonly effect?: Seen;
  readonly seen?: string;
  readonly nothing?: boolean;
  readonly notSeen?: boolean;
  readonly conflict?: { readonly differences: readonly Difference[]; readonly changed?: Change | undefined };
  /** Where to go on after a row was added. */
  readonly anchor?: string;
};

export type Edited<Seen> =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'shown'; readonly status: 200 | 409 | 422; readonly page: Shown<Seen> };

/** One press of a button of an edit form: a row more or less, a look at the effect, or saving what was looked at. */
export async function editEntry<Seen extends Effect>(form: FormData, entry: Entry<Seen>): Promise<Edited<Seen>> {
  const draft = readDraft(form, entry.lists);
  const intent = text(form, 'intent') || 'preview';
  const version = text(form, 'version') === 'new' ? 'new' : Number(text(form, 'version'));
  const page: Shown<Seen> = {
    draft,
    base: readBase(text(form, 'base')),
    version,
    reason: text(form, 'reason'),
    wrong: [],
  };
  const changedRows = withRow(draft, intent, (list) => text(form, `choose.${list}`));
  if (changedRows) {
    return {
      kind: 'shown',
      status: 200,
      page: { ...page, draft: changedRows, anchor: anchorOf(draft, changedRows) || intent.replace(/^remove\./, '') },
    };
  }
  return await looked(entry, page, { isSave: intent === 'save', seen: text(form, 'seen') });
}

/** The effect of what stands in the form; saved when it is that of which the effect was seen. */
async function looked<Seen extends Effect>(
  entry: Entry<Seen>,
  page: Shown<Seen>,
  asked: { readonly isSave: boolean; readonly seen: string },
): Promise<Edited<Seen>> {
  const { draft, version } = page;
  const seen = fingerprint(draft);
  // Before another look: where only the reply to one's own save was lost, that would find a version of somebody else.
  if (asked.isSave && asked.seen === seen) return await saved(entry, page);
  const answer = await entry.preview(draft);
  if (!answer.ok && answer.code === 'invalid_request') return wrong(entry, page, answer.fields);
  const effect = orErrorPage(answer);
  if ((effect.version ?? 'new') !== version) return await conflict(entry, page);
  if (effect.changes.length === 0) return { kind: 'shown', status: 200, page: { ...page, nothing: true } };
  return { kind: 'shown', status: 200, page: { ...page, effect, seen, notSeen: asked.isSave } };
}

async function saved<Seen extends Effect>(entry: Entry<Seen>, page: Shown<Seen>): Promise<Edited<Seen>> {
  const { draft, version: expectedVersion, reason } = page;
  const answer = await entry.save(draft, { expectedVersion, ...(reason !== '' && { note: reason }) });
  if (!answer.ok && answer.code === 'invalid_request') return wrong(entry, page, answer.fields);
  if (!answer.ok && answer.code === 'edited_meanwhile') return await conflict(entry, page);
  return { kind: 'saved', version: orErrorPage(answer).version };
}

function wrong<Seen extends Effect>(
  entry: Entry<Seen>,
  page: Shown<Seen>,
  fields: readonly FieldProblem[] = [],
): Edited<Seen> {
  const found = fields.map(({ pointer, code }) => ({ name: entry.fieldOf(page.draft, pointer), code }));
  const byName = new Map(found.toReversed().map((one) => [one.name, one]));
  return { kind: 'shown', status: 422, page: { ...page, wrong: [...byName.values()].toReversed() } };
}

/** Somebody else has saved: their changes are taken over where mine leave them alone, the rest stands side by side. */
async function conflict<Seen extends Effect>(entry: Entry<Seen>, page: Shown<Seen>): Promise<Edited<Seen>> {
  const theirs = await entry.stored();
  if (theirs === undefined || (page.version === 'new' && !entry.isOnlyOne)) {
    const taken = [{ name: 'serviceId', code: 'duplicate' as const }];
    return { kind: 'shown', status: 409, page: { ...page, version: 'new', wrong: theirs ? taken : [] } };
  }
  const { draft, differences } = mergeDrafts(page.draft, theirs.draft, page.base);
  return {
    kind: 'shown',
    status: 409,
    page: {
      ...page,
      draft,
      base: baseOf(theirs.draft),
      version: theirs.version,
      conflict: { differences, changed: theirs.changed },
    },
  };
}

function fingerprint(draft: Draft): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(draft).toSorted()))
    .digest('base64url');
}

/** The first field of the row that is new. */
function anchorOf(before: Draft, after: Draft): string {
  const marker = Object.keys(after).find((name) => !(name in before)) ?? '';
  return marker.replace(/\.row$/, '');
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}
