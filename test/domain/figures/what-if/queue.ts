import { seededRandom } from '../../../../shared/domain/seeded-random.ts';

/*
 * Queueing theory on its own, to hold the simulator against: a day serves up to `places` of those who were waiting when it
 * began, whoever comes on a day is served from the next one on. In the limit that is M/D/c, a day being the service time.
 */

/** How many are waiting for later days when each day begins (Lindley's recursion). */
export function lindley(arrivals: readonly number[], places: number): readonly number[] {
  const waiting: number[] = [];
  let backlog = 0;
  for (const count of arrivals) {
    waiting.push(backlog);
    backlog = Math.max(0, backlog + count - places);
  }
  return waiting;
}

export function percentilesOf(values: readonly number[]): { days: number; days90: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? Number.NaN;
  return { days: at(50), days90: at(90) };
}

/** The stationary distribution of waiting days, from the Markov chain of the backlog under Poisson arrivals. */
export function stationary(mean: number, places: number): { percentile(percent: number): number } {
  const most = 400;
  const weights: number[] = [Math.exp(-mean)];
  for (let count = 1; count <= most; count += 1) weights.push(((weights[count - 1] ?? 0) * mean) / count);
  let shares: readonly number[] = Array.from({ length: most }, (_, backlog) => (backlog === 0 ? 1 : 0));
  const after = (backlog: number, count: number) => Math.min(most - 1, Math.max(0, backlog + count - places));
  const likely = weights.flatMap((weight, count) => (weight < 1e-12 ? [] : [{ count, weight }]));
  for (let step = 0; step < 600; step += 1) {
    const next = new Array<number>(most).fill(0);
    for (const [backlog, share] of shares.entries()) {
      if (share < 1e-12) continue;
      for (const { count, weight } of likely)
        next[after(backlog, count)] = (next[after(backlog, count)] ?? 0) + share * weight;
    }
    shares = next;
  }
  return {
    percentile(percent) {
      let sum = 0;
      const backlog = shares.findIndex((share) => {
        sum += share;
        return sum >= percent / 100;
      });
      return 1 + Math.floor(backlog / places);
    },
  };
}

/** Arrivals a day, Poisson (Knuth's product of uniform numbers). */
export function poisson(mean: number, days: number, seed: string): readonly number[] {
  const random = seededRandom(seed);
  const limit = Math.exp(-mean);
  return Array.from({ length: days }, () => {
    let count = -1;
    for (let product = 1; product > limit; product *= random()) count += 1;
    return count;
  });
}
