import { createHash } from 'node:crypto';
import type { Draft } from '#lib/catalogue-edit/draft.ts';

// When two people edit the same thing: field by field, against what both began with.

/** A short hash of each field or list as somebody began with it; travels with the form. */
export type Base = Readonly<Record<string, string>>;

/** A field that is not the same in both, and who has changed it. */
export type Difference = {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly by: 'both' | 'mine' | 'theirs';
};

/** Fields that are judged as one: a row of a list has no name of its own. */
const lists =
  /^(?:papers|extraFields|links|online|combinableWith|lifeEvents|services\.[^.]+|prices|purposes|exemptions|deliveries|languages)(?=\.)/;

export function baseOf(draft: Draft): Base {
  return Object.fromEntries([...groupsOf(draft)].map(([group, { exact }]) => [group, hashOf(exact)]));
}

/** A base as a form sent it; empty when it is none. */
export function readBase(text: string): Base {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).map(([group, hash]) => [group, String(hash)]));
  } catch {
    return {};
  }
}

/**
 * Mine with what only others have changed taken over. Where both have, mine stays and is shown beside theirs; so it is
 * where nobody knows what it was before.
 */
export function mergeDrafts(mine: Draft, theirs: Draft, base: Base) {
  const [own, stored] = [groupsOf(mine), groupsOf(theirs)];
  const groups = [...new Set([...stored.keys(), ...own.keys()])];
  const differences = groups.flatMap((field): Difference[] => {
    const [one, other] = [own.get(field), stored.get(field)];
    if (one?.exact === other?.exact) return [];
    const was = base[field] ?? hashOf('');
    const isTheirs = hashOf(one?.exact ?? '') === was;
    const isMine = hashOf(other?.exact ?? '') === was;
    const by = isTheirs ? 'theirs' : isMine ? 'mine' : 'both';
    return [{ field, mine: one?.text ?? '', theirs: other?.text ?? '', by }];
  });
  const taken = new Set(differences.filter(({ by }) => by === 'theirs').map(({ field }) => field));
  const part = (draft: Draft, wanted: boolean) =>
    Object.entries(draft).filter(([name]) => taken.has(groupOf(name)) === wanted);
  return { draft: Object.fromEntries([...part(mine, false), ...part(theirs, true)]), differences };
}

function groupOf(name: string): string {
  return lists.exec(name)?.[0] ?? name;
}

function groupsOf(draft: Draft): ReadonlyMap<string, { readonly exact: string; readonly text: string }> {
  const byGroup = Map.groupBy(Object.entries(draft), ([name]) => groupOf(name));
  return new Map(
    [...byGroup].map(([group, fields]) => {
      const texts = fields.filter(([name]) => !name.endsWith('.row')).map(([, text]) => text);
      const marked = fields.map(([name]) => name.slice(group.length + 1).split('.')[0]);
      const shown = texts.length > 0 ? texts : marked;
      return [group, { exact: JSON.stringify(fields.toSorted()), text: shown.join(', ') }];
    }),
  );
}

function hashOf(text: string): string {
  return text === '' ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
