import type { Formula, Kpi } from '../../kpi.ts';
import type { Measure } from '../tally/measures.ts';
import type { Sums } from '../tally/tally.ts';
import { percentilesOf } from './percentiles.ts';
import { costOf } from './prices.ts';

/**
 * What a figure is. `nothing`: there was nothing to divide by, or nobody looked: not the same as zero. `value` is in the
 * definition's unit, rounded to one decimal; `counts` are the parts from which it comes (countsOf).
 */
export type Figure =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly counts: readonly number[];
      /** Of a spread, exact. */
      readonly percentiles?: { readonly p50: number; readonly p90: number };
    }
  | { readonly kind: 'nothing'; readonly counts: readonly number[] };

/** A figure from what was counted. */
export function figureOf({ formula }: Pick<Kpi, 'formula'>, sums: Sums): Figure {
  const counts = countsOf(formula, sums);
  if (formula.kind !== 'spread') {
    const value = valueOfCounts(formula, counts);
    return value === undefined ? { kind: 'nothing', counts } : { kind: 'value', value, counts };
  }
  const percentiles = percentilesOf(sums.spreads[formula.of] ?? {});
  if (percentiles === undefined) return { kind: 'nothing', counts };
  return { kind: 'value', value: formula.headline === 50 ? percentiles.p50 : percentiles.p90, counts, percentiles };
}

/**
 * The parts of a figure. share: of, rest; mean: levels 1 to 5; count: of, among; cost: each unit, then the sum of `per`;
 * spread: how many values.
 */
export function countsOf(formula: Formula, { counts, spreads }: Sums): readonly number[] {
  const each = (measures: readonly Measure[]) => measures.map((measure) => counts[measure] ?? 0);
  const sum = (measures: readonly Measure[]) => total(each(measures));
  if (formula.kind === 'share') return [sum(formula.of), sum(formula.rest)];
  if (formula.kind === 'mean') return each(formula.levels);
  if (formula.kind === 'count') return [sum(formula.of), sum(formula.among)];
  if (formula.kind === 'cost') return [...each(formula.units), sum(formula.per)];
  return [total(Object.values(spreads[formula.of] ?? {}))];
}

/**
 * The value that parts in the order of `countsOf` give, rounded to one decimal; undefined where there is nothing to divide
 * by. Half a tenth goes up: Math.round(10 * dividend / divisor) / 10.
 */
export function valueOfCounts(
  formula: Exclude<Formula, { readonly kind: 'spread' }>,
  counts: readonly number[],
): number | undefined {
  const [first = 0, second = 0] = counts;
  if (formula.kind === 'share') return divided(100 * first, first + second);
  if (formula.kind === 'count') return second > 0 ? first : undefined;
  if (formula.kind === 'mean') {
    const sum = counts.reduce((all, count, index) => all + count * (index + 1), 0);
    return divided(sum, total(counts));
  }
  const units = Object.fromEntries(formula.units.map((unit, index) => [unit, counts[index] ?? 0]));
  return divided(costOf(units), counts[formula.units.length] ?? 0);
}

function divided(dividend: number, divisor: number): number | undefined {
  return divisor > 0 ? Math.round((10 * dividend) / divisor) / 10 : undefined;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
