import type { Measure, Spread } from '../tally/measures.ts';
import type { Sums } from '../tally/tally.ts';
import { percentilesOf } from './percentiles.ts';
import { costOf } from './prices.ts';

/**
 * How a value comes from sums. `share`: of / (of + rest), in percent; `spread`: a percentile of how often each value came
 * up; `mean`: of levels 1 to 5; `count`: the sum, known where there is something `among` which was counted; `cost`: priced
 * units (prices.ts) / (sum of `per`), in cents.
 */
export type Formula =
  | { readonly kind: 'share'; readonly of: readonly Measure[]; readonly rest: readonly Measure[] }
  | { readonly kind: 'spread'; readonly of: Spread; readonly headline: 50 | 90 }
  | { readonly kind: 'mean'; readonly levels: readonly [Measure, Measure, Measure, Measure, Measure] }
  | { readonly kind: 'count'; readonly of: readonly Measure[]; readonly among: readonly Measure[] }
  | { readonly kind: 'cost'; readonly units: readonly Measure[]; readonly per: readonly Measure[] };

export type FormulaOf<Kind extends Formula['kind']> = Extract<Formula, { readonly kind: Kind }>;

/** What is added up for one part of a figure. */
export type Part = readonly (Measure | Spread)[];

/**
 * The parts of a figure, in the order in which their counts are published. share: of, rest; mean: levels 1 to 5; count: of,
 * among; cost: each unit, then what they are divided by; spread: how many values.
 */
export function partsOf(formula: Formula): readonly Part[] {
  switch (formula.kind) {
    case 'share':
      return [formula.of, formula.rest];
    case 'mean':
      return formula.levels.map((level) => [level]);
    case 'count':
      return [formula.of, formula.among];
    case 'cost':
      return [...formula.units.map((unit) => [unit]), formula.per];
    case 'spread':
      return [[formula.of]];
  }
}

/** Those parts that count people: the units of a cost do not. */
export function peopleIn(formula: Formula): readonly Part[] {
  return formula.kind === 'cost' ? [formula.per] : partsOf(formula);
}

/** How much there is of each part. */
export function countsOf(parts: readonly Part[], { counts, spreads }: Sums): readonly number[] {
  const amounts = new Map<string, number>(Object.entries(counts));
  for (const [spread, times] of Object.entries(spreads)) amounts.set(spread, total(Object.values(times)));
  return parts.map((part) => total(part.map((name) => amounts.get(name) ?? 0)));
}

/**
 * What a figure is. Without a value there was nothing to divide by, or nobody looked: not the same as zero. `value` is in
 * the definition's unit, rounded to one decimal; `counts` are those of its parts (partsOf).
 */
export type Figure = {
  readonly counts: readonly number[];
  readonly value?: number;
  /** Of a spread, exact. */
  readonly percentiles?: Percentiles;
};

/** Half of the values, and nine of ten, do not exceed these; in the unit of the spread. */
export type Percentiles = { readonly p50: number; readonly p90: number };

/** A figure from what was counted. */
export function figureOf(formula: Formula, sums: Sums): Figure {
  const counts = countsOf(partsOf(formula), sums);
  if (formula.kind === 'spread') {
    const percentiles = percentilesOf(sums.spreads[formula.of] ?? {});
    return { counts, ...(percentiles && { value: headlineOf(formula, percentiles), percentiles }) };
  }
  const value = valueOfCounts(formula, counts);
  return { counts, ...(value !== undefined && { value }) };
}

/** The percentile that stands for the whole spread. */
export function headlineOf({ headline }: FormulaOf<'spread'>, { p50, p90 }: Percentiles): number {
  return headline === 50 ? p50 : p90;
}

/**
 * The value that the counts of all parts give, rounded to one decimal; undefined where there is nothing to divide by. Half
 * a tenth goes up: Math.round(10 * dividend / divisor) / 10.
 */
export function valueOfCounts(
  formula: Exclude<Formula, FormulaOf<'spread'>>,
  counts: readonly number[],
): number | undefined {
  const [first = 0, second = 0] = counts;
  switch (formula.kind) {
    case 'share':
      return divided(100 * first, first + second);
    case 'mean':
      return divided(total(counts.map((count, level) => count * (level + 1))), total(counts));
    case 'count':
      return second > 0 ? first : undefined;
    case 'cost': {
      const units = Object.fromEntries(formula.units.map((unit, index) => [unit, counts[index] ?? 0]));
      return divided(costOf(units), counts[formula.units.length] ?? 0);
    }
  }
}

function divided(dividend: number, divisor: number): number | undefined {
  return divisor > 0 ? Math.round((10 * dividend) / divisor) / 10 : undefined;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
