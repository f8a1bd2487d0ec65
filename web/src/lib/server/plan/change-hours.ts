import type { Api } from '#lib/server/api.ts';
import { orErrorPage } from '#lib/server/api.ts';
import type { RequestOf } from '#shared/contracts/route.ts';
import type { Routes } from '#shared/contracts/routes.ts';
import type { EffectView, SavedHoursView, VersionsView } from '#shared/contracts/staff/hours.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import type { FieldProblem } from '#shared/result.ts';
import { type Choices, choicesFor } from './choices.ts';

export type Change = RequestOf<Routes['previewHours']>['change'];

/** What stands against a change: what others have saved since, newest first; nothing where it was an import. */
export type Conflict = { readonly version: number; readonly theirs: VersionsView['versions'] };

export type Asked = {
  readonly call: Api;
  readonly officeId: OfficeId;
  readonly change: Change;
  readonly expectedVersion: number;
};

/** The button, and what else the form holds beside the change. */
export type Press = {
  readonly intent: string;
  /** The effect of just this change stood on the page. */
  readonly wasSeen: boolean;
  readonly choices: Choices;
  readonly note: string;
};

/** What the page shows instead of having saved. */
export type Shown = {
  readonly kind: 'shown';
  readonly status: 200 | 409 | 422;
  readonly effect: EffectView | undefined;
  readonly conflict: Conflict | undefined;
  /** Days for which a choice is needed. */
  readonly missing: CivilDate[];
  readonly fields: readonly FieldProblem[];
  readonly notSeen: boolean;
};
type Saved = { readonly kind: 'saved'; readonly saved: SavedHoursView };

const nothingShown: Shown = {
  kind: 'shown',
  status: 200,
  effect: undefined,
  conflict: undefined,
  missing: [],
  fields: [],
  notSeen: false,
};

/** Does what the button says: look at the effect, save it once it was seen, or go on editing. Nothing is saved unseen. */
export async function pressed(asked: Asked, press: Press): Promise<Saved | Shown> {
  const { intent, wasSeen } = press;
  if (intent === 'edit') return nothingShown;
  // Before another look: where only the reply to one's own save was lost, that would find a version of somebody else.
  if (intent === 'save' && wasSeen) return save(asked, press);
  const names = intent.startsWith('names.') ? intent.slice('names.'.length) : undefined;
  const looked = await lookAt(asked, names);
  return intent === 'save' && looked.effect !== undefined ? { ...looked, notSeen: true } : looked;
}

/** What a change does. A conflict when the office is another version by now than the one that was edited. */
async function lookAt(asked: Asked, namesOf: string | undefined): Promise<Shown> {
  const { call, officeId, change, expectedVersion } = asked;
  const day = CivilDate.safeParse(namesOf).data;
  const answer = await call('previewHours', { officeId, change, ...(day && { namesOf: day }) });
  if (!answer.ok && answer.code === 'invalid_request') return refused(answer.fields);
  const effect = orErrorPage(answer);
  return effect.version === expectedVersion ? { ...nothingShown, effect } : await conflicting(asked);
}

async function save(asked: Asked, { choices, note }: Press): Promise<Saved | Shown> {
  const { call, officeId, change, expectedVersion } = asked;
  const chosen = choicesFor(choices, choices.shown);
  const body = { change, expectedVersion, choices: chosen, ...(note && { note }) };
  const answer = await call('saveHours', { officeId, ...body });
  if (answer.ok) return { kind: 'saved', saved: answer.value };
  if (answer.code === 'invalid_request') return refused(answer.fields);
  if (answer.code === 'edited_meanwhile') return await conflicting(asked);
  if (answer.code === 'choice_needed') return await lacking(asked, choices);
  return { kind: 'saved', saved: orErrorPage(answer) };
}

/** The days without a choice. Where somebody has booked since on a day that was not on the page, all is to be seen anew. */
async function lacking(asked: Asked, choices: Choices): Promise<Shown> {
  const looked = await lookAt(asked, undefined);
  const dates = looked.effect?.groups.map(({ date }) => date) ?? [];
  const chosen = choicesFor(choices, choices.shown);
  const missing = dates.filter((date) => !chosen.some((choice) => choice.date === date));
  const isAllShown = missing.length > 0 && missing.every((date) => choices.shown.includes(date));
  return { ...looked, status: 409, missing, notSeen: looked.effect !== undefined && !isAllShown };
}

function refused(fields: readonly FieldProblem[] = []): Shown {
  return { ...nothingShown, status: 422, fields };
}

async function conflicting({ call, officeId, expectedVersion }: Asked): Promise<Shown> {
  const { current, versions } = orErrorPage(await call('listOfficeVersions', { officeId }));
  const theirs = versions.filter(({ version }) => version > expectedVersion);
  return { ...nothingShown, status: 409, conflict: { version: current, theirs } };
}

/** Where to go after saving: the page says what was done. */
export function savedQuery({ version, undecided, late }: SavedHoursView): Record<string, string> {
  return {
    saved: String(version),
    ...(undecided.length > 0 && { undecided: undecided.join(',') }),
    ...(late.length > 0 && { late: late.map(({ date }) => date).join(',') }),
  };
}

/** The same from the address, which anybody may have written: days and numbers only. */
export function readSaved({ searchParams }: URL) {
  const days = (name: string) =>
    (searchParams.get(name) ?? '').split(',').flatMap((day) => CivilDate.safeParse(day).data ?? []);
  const version = Number(searchParams.get('saved'));
  if (!Number.isInteger(version) || version < 1) return undefined;
  return { version, undecided: days('undecided'), late: days('late') };
}
