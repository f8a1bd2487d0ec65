import type { StatementOf } from '#shared/domain/figures/steering/statement.ts';

type Entry = StatementOf<'promise'>;

/** Entries of one phase in the order of the public page. */
export function inOrder(entries: readonly Entry[], phase: Entry['phase']): readonly Entry[] {
  return entries.filter((one) => one.phase === phase).toSorted((one, other) => one.rank - other.rank);
}

/** The rank that brings an entry one place up or down among its phase: between two others, so that only it changes. */
export function movedRank(among: readonly Entry[], id: string, way: 'up' | 'down'): number | undefined {
  const at = among.findIndex((one) => one.id === id);
  const step = way === 'up' ? -1 : 1;
  const [near, far] = [among[at + step], among[at + 2 * step]];
  if (at < 0 || near === undefined) return undefined;
  return far === undefined ? Math.max(0, near.rank + step) : (near.rank + far.rank) / 2;
}
