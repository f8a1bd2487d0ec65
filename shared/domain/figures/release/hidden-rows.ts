import { isFew } from '../few-people.ts';
import type { ScopeKey } from '../scope.ts';

/** Counts of people, none below zero. */
export type Vector = readonly number[];

/** What is not told of one dimension. */
export type HiddenRows = {
  readonly rows: ReadonlySet<ScopeKey>;
  /** Parts for which even all rows do not lie far enough apart. */
  readonly short: readonly number[];
};

type Rule = {
  readonly fewest: number;
  readonly rowsAtLeast: number;
  readonly apart: number;
  /** Whether rows without anybody may hide others. */
  readonly zerosHide: boolean;
};

/**
 * Hides the rows with a part in 1..fewest-1 and the next larger ones with them, as `hiddenOf` (suppression.ts) says and
 * proves. The order asks for values only: by the smallest part that is not zero, then by the vector itself.
 */
export function hiddenRows(rows: ReadonlyMap<ScopeKey, Vector>, rule: Rule): HiddenRows {
  const ordered = [...rows]
    .filter(([, vector]) => rule.zerosHide || vector.some((count) => count > 0))
    .toSorted(([, one], [, other]) => compare(one, other));
  const small = ordered.filter(([, vector]) => vector.some((count) => isFew(count, rule.fewest))).length;
  if (small === 0) return { rows: new Set(), short: [] };
  // With zeros in the order the small rows are not its beginning: everything up to the last of them.
  const zeros = ordered.findIndex(([, vector]) => vector.some((count) => count > 0));
  let size = Math.min(ordered.length, Math.max(small + zeros, rule.rowsAtLeast));
  while (size < ordered.length && (isTied(ordered, size) || shortParts(ordered.slice(0, size), rule).length > 0)) {
    size += 1;
  }
  const hidden = ordered.slice(0, size);
  // A single row is the town itself: whoever sees the one sees the other.
  const short = shortParts(hidden, rule);
  return { rows: new Set(hidden.map(([key]) => key)), short };
}

type Rows = readonly (readonly [ScopeKey, Vector])[];

/** Whether the first row after `size` rows is equal to the last of them: both are hidden, or it would tell them apart. */
function isTied(ordered: Rows, size: number): boolean {
  const [last, next] = [ordered[size - 1], ordered[size]];
  return last !== undefined && next !== undefined && compare(last[1], next[1]) === 0;
}

/** Parts in which anybody was counted and whose values lie too close to each other. */
function shortParts(rows: Rows, { apart, rowsAtLeast }: Rule): readonly number[] {
  const parts = rows[0]?.[1].keys() ?? [];
  return [...parts].filter((part) => {
    const values = rows.map(([, vector]) => vector[part] ?? 0);
    const most = Math.max(...values);
    if (most === 0) return false;
    return most - Math.min(...values) < apart || rows.length < rowsAtLeast;
  });
}

function compare(one: Vector, other: Vector): number {
  const difference = smallestOf(one) - smallestOf(other);
  if (difference !== 0) return difference;
  for (const [part, count] of one.entries()) {
    const apart = count - (other[part] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** The smallest part that is not zero; zero where all are. */
function smallestOf(vector: Vector): number {
  const counted = vector.filter((count) => count > 0);
  return counted.length > 0 ? Math.min(...counted) : 0;
}
