/** How often each value came up, as a tally keeps it: the values are texts of whole numbers. */
export type Occurrences = Readonly<Record<string, number>>;

/** The 50th and 90th percentile, both among the values that came up; undefined where none did. */
export function percentilesOf(occurrences: Occurrences): { readonly p50: number; readonly p90: number } | undefined {
  const p50 = percentileOf(occurrences, 50);
  const p90 = percentileOf(occurrences, 90);
  return p50 === undefined || p90 === undefined ? undefined : { p50, p90 };
}

/**
 * The smallest value that at least `percent` of a hundred values do not exceed (nearest rank, exact in integers);
 * undefined where no value came up.
 */
export function percentileOf(occurrences: Occurrences, percent: number): number | undefined {
  const values = Object.entries(occurrences).map(([value, times]) => ({ value: Number(value), times }));
  const all = values.reduce((sum, { times }) => sum + times, 0);
  let seen = 0;
  for (const { value, times } of values.sort((one, other) => one.value - other.value)) {
    seen += times;
    if (100 * seen >= percent * all) return value;
  }
  return undefined;
}
