import { ScopeKey } from '../scope.ts';
import type { Addition } from './additions.ts';
import { type DayTally, Sums } from './tally.ts';

/** Sums to which things are added one by one. */
type GrowingSums = {
  readonly counts: ReadonlyMap<string, number>;
  readonly spreads: ReadonlyMap<string, ReadonlyMap<number, number>>;
  add(addition: Addition): void;
  addAll(sums: Sums): void;
};

function emptySums(): GrowingSums {
  const counts = new Map<string, number>();
  const spreads = new Map<string, Map<number, number>>();
  const count = (measure: string, by: number) => {
    if (by !== 0) counts.set(measure, (counts.get(measure) ?? 0) + by);
  };
  const spread = (name: string, value: number, times: number) => {
    const values = spreads.get(name) ?? new Map<number, number>();
    values.set(value, (values.get(value) ?? 0) + times);
    spreads.set(name, values);
  };
  return {
    counts,
    spreads,
    add(addition) {
      if ('measure' in addition) count(addition.measure, addition.by);
      else spread(addition.spread, addition.value, 1);
    },
    addAll(sums) {
      for (const [measure, by] of Object.entries(sums.counts)) count(measure, by);
      for (const [name, values] of Object.entries(sums.spreads)) {
        for (const [value, times] of Object.entries(values)) spread(name, Number(value), times);
      }
    },
  };
}

/** Sums by the keys of scopes. */
export type GrowingScopes = Map<string, GrowingSums>;

/** The sums of a scope, begun where there are none. */
export function sumsIn(scopes: GrowingScopes, key: string): GrowingSums {
  const known = scopes.get(key);
  if (known !== undefined) return known;
  const begun = emptySums();
  scopes.set(key, begun);
  return begun;
}

/** As they are kept: names in order and nothing that is zero, so that equal sums are equal texts. */
export function plainScopes(scopes: GrowingScopes): ReadonlyMap<ScopeKey, Sums> {
  const some = [...scopes].filter(([, { counts, spreads }]) => counts.size + spreads.size > 0);
  return new Map(some.toSorted(byName).map(([key, sums]) => [ScopeKey.parse(key), plainSums(sums)]));
}

/**
 * What happened on several days together, by scope: a sum, so that neither their order nor how they are grouped matters,
 * and no day at all is nothing.
 */
export function sumOfDays(days: Iterable<DayTally>): ReadonlyMap<ScopeKey, Sums> {
  const scopes: GrowingScopes = new Map();
  for (const day of days) {
    for (const [key, sums] of Object.entries(day.scopes)) sumsIn(scopes, key).addAll(sums);
  }
  return plainScopes(scopes);
}

function plainSums({ counts, spreads }: GrowingSums): Sums {
  const plain = [...spreads].map(([name, values]) => [name, Object.fromEntries(values)] as const);
  return Sums.parse({
    counts: Object.fromEntries([...counts].toSorted(byName)),
    spreads: Object.fromEntries(plain.toSorted(byName)),
  });
}

function byName(one: readonly [string, unknown], other: readonly [string, unknown]): number {
  return one[0] < other[0] ? -1 : 1;
}
