/** One measured figure. `limit` is the most the value may be; without one the figure is for reading only. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
};

/** The middle value; of an even number of values the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest-rank percentile; `share` between 0 and 1. Not a number for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
