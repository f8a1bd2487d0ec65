/** The state of a queue as somebody in it sees it; all in minutes. */
export type QueueAhead = {
  /** Planned length of each visit that goes first, in order. */
  readonly ahead: readonly number[];
  /** Appointments that are not here yet: they go first once their time has come, if they come. */
  readonly expected: readonly { readonly inMinutes: number; readonly minutes: number }[];
  /** One entry for each counter that is at work: what it is doing now, or nothing. */
  readonly counters: readonly ({ readonly minutes: number; readonly elapsed: number } | undefined)[];
};

/** In eight of ten cases the wait is at least `from` and at most `to`. */
export type WaitEstimate = { readonly from: number; readonly to: number };

/**
 * The rule of the estimate. spread: visits last their plan times a factor whose logarithm has this standard deviation
 * (0.5: two of three visits last between 0.6 and 1.6 times the plan). noShow: share of appointments that do not come.
 */
const waitRule = { spread: 0.5, noShow: 0.15, samples: 200, share: 0.8 } as const;

/**
 * How long until it is one's turn, as a range: the queue is played through 200 times with visits that last shorter or
 * longer than planned. The same queue always gives the same range. Undefined when no counter is at work: nobody knows.
 */
export function waitEstimate(queue: QueueAhead): WaitEstimate | undefined {
  if (queue.counters.length === 0) return undefined;
  const chance = chanceFrom(1);
  const waits = Array.from({ length: waitRule.samples }, () => playOnce(queue, chance)).toSorted((a, b) => a - b);
  const margin = Math.round((waitRule.samples * (1 - waitRule.share)) / 2);
  const at = (index: number) => waits[index] ?? 0;
  return { from: Math.floor(at(margin)), to: Math.ceil(at(waits.length - 1 - margin)) };
}

/** Minutes until a counter is free and nobody goes first any more. */
function playOnce({ ahead, expected, counters }: QueueAhead, chance: () => number): number {
  const free = counters.map((visit) => (visit ? remaining(visit, chance) : 0));
  const coming = expected.filter(() => chance() >= waitRule.noShow).toSorted((a, b) => a.inMinutes - b.inMinutes);
  const here = [...ahead];
  for (;;) {
    const now = Math.min(...free);
    const isDue = (coming[0]?.inMinutes ?? Number.POSITIVE_INFINITY) <= now;
    const next = isDue ? coming.shift()?.minutes : here.shift();
    if (next === undefined) return now;
    free[free.indexOf(now)] = now + next * factor(chance);
  }
}

/** Of a visit under way: drawn anew until it is longer than it has lasted, so that long visits do not end at once. */
function remaining({ minutes, elapsed }: { minutes: number; elapsed: number }, chance: () => number): number {
  const draws = 20;
  for (let draw = 0; draw < draws; draw += 1) {
    const length = minutes * factor(chance);
    if (length > elapsed) return length - elapsed;
  }
  return minutes / 2;
}

/** Log-normal with mean 1 (Box and Muller 1958). */
function factor(chance: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.exp(waitRule.spread * normal - waitRule.spread ** 2 / 2);
}

/** A reproducible sequence in [0, 1): Mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
