/** Numbers that look random and are the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export type Random = {
  /** 0 up to, not including, 1. */
  next(): number;
  /** True in `share` of the cases. */
  roll(share: number): boolean;
  /** 0 to `end` - 1. */
  below(end: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
};

export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    roll: (share) => next() < share,
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}
