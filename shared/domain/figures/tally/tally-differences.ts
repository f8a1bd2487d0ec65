import type { DayTally, Sums } from './tally.ts';

/** What two tallies do not agree on: a measure, or how often a value of a spread came up (`wait-minutes 12`). */
export type Difference = {
  readonly scope: string;
  readonly what: string;
  readonly before: number;
  readonly after: number;
};

/** Everything in which a tally differs from the one before, in order of scopes and names. */
export function tallyDifferences(before: DayTally | undefined, after: DayTally): readonly Difference[] {
  const [old, current] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((key) => ({ key, before: old.get(key) ?? 0, after: current.get(key) ?? 0 }))
    .filter((one) => one.before !== one.after)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, ...numbers }) => {
      const [scope = '', what = ''] = key.split('\n');
      return { scope, what, ...numbers };
    });
}

function flat(tally: DayTally | undefined): ReadonlyMap<string, number> {
  const scopes = Object.entries(tally?.scopes ?? {});
  return new Map(scopes.flatMap(([scope, sums]) => numbersOf(sums).map(([what, n]) => [`${scope}\n${what}`, n])));
}

function numbersOf({ counts, spreads }: Sums): readonly (readonly [string, number])[] {
  const values = Object.entries(spreads).flatMap(([name, times]) =>
    Object.entries(times).map(([value, n]) => [`${name} ${value}`, n] as const),
  );
  return [...Object.entries(counts), ...values];
}
