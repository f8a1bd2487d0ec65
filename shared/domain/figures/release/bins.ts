import type { Occurrences } from '../definitions/percentiles.ts';
import type { Bin } from './release.ts';

/** Every value by itself, as far as it came up: where nobody is counted. */
export function binsOfOne(occurrences: Occurrences): readonly Bin[] {
  return sorted(occurrences).map(([value, count]) => ({ from: value, to: value, count }));
}

/**
 * Bins with at least `fewest` values each, that cover everything from zero on without gaps. Their ends lie on a grid that is
 * the same for everybody (0 to 10 by ones, to 60 by fives, to 240 by 30, then doubling), so that no end is the value of
 * a single person. None where there are fewer values.
 */
export function binsOfMany(occurrences: Occurrences, fewest: number): readonly Bin[] {
  const bins: Bin[] = [];
  let [from, count] = [0, 0];
  for (const cell of cells(sorted(occurrences))) {
    count += cell.count;
    if (count < fewest) continue;
    bins.push({ from, to: cell.to, count });
    [from, count] = [cell.to + 1, 0];
  }
  const last = bins.at(-1);
  if (count === 0 || last === undefined) return bins;
  // What is left over is not enough for a bin of its own.
  const end = gridEnd(Math.max(...sorted(occurrences).map(([value]) => value)));
  return [...bins.slice(0, -1), { from: last.from, to: end, count: last.count + count }];
}

/** A percentile (0 to 100) as if the values of a bin lay evenly between its ends: linear interpolation, one decimal. */
export function percentileOfBins(bins: readonly Bin[], percent: number): number | undefined {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { from, to, count } of bins) {
    if (100 * (before + count) >= percent * all) {
      const share = ((percent * all) / 100 - before) / count;
      return Math.round(10 * (from + share * (to - from))) / 10;
    }
    before += count;
  }
  return undefined;
}

function sorted(occurrences: Occurrences): readonly (readonly [value: number, count: number])[] {
  return Object.entries(occurrences)
    .map(([value, count]) => [Number(value), count] as const)
    .toSorted(([one], [other]) => one - other);
}

function* cells(values: readonly (readonly [number, number])[]) {
  const byEnd = Map.groupBy(values, ([value]) => gridEnd(value));
  for (const [to, some] of byEnd) yield { to, count: some.reduce((sum, [, count]) => sum + count, 0) };
}

/** The last value of the grid's cell in which a value lies. */
function gridEnd(value: number): number {
  if (value <= 10) return value;
  if (value <= 60) return Math.ceil(value / 5) * 5;
  if (value <= 240) return Math.ceil(value / 30) * 30;
  return 240 * 2 ** Math.ceil(Math.log2(value / 240));
}
