import type { Limits } from '../../ports/limits.ts';

type LimitRule = Parameters<Limits['allow']>[2];

const minute = 60;
const hour = 60 * minute;

/** How often certificates may be checked; see booking/limit-rules.ts for how they are counted. */
export const checkLimits = {
  /** An employer who checks a pile of papers; a script finds none of 2^60 codes at this pace. */
  checksByAddress: { max: 60, windowSeconds: 10 * minute },
  /** From many addresses at once: a code's first four characters leave 2^40 others to guess. */
  checksByPrefix: { max: 200, windowSeconds: hour },
  /** Whoever has the paper could try every birthday of a lifetime otherwise. */
  birthDatesByCode: { max: 5, windowSeconds: 24 * hour },
} as const satisfies Record<string, LimitRule>;
