import type { Limits } from '../../ports/limits.ts';

type LimitRule = Parameters<Limits['allow']>[2];

const minute = 60;
const day = 24 * 60 * minute;

/** How often something may be done about certificates. Counted by pseudonyms. */
export const certificateLimits = {
  /** Whoever needs more in a day is asked why: a stolen login must not empty a register. */
  automaticByCitizen: { max: 10, windowSeconds: day },
  /** Providers repeat their callbacks; nobody else has reason to call. */
  hooksByRequest: { max: 60, windowSeconds: 10 * minute },
  /** Whoever chooses, cancels and chooses again; more often than that nobody needs to. */
  pickUpsByRequest: { max: 20, windowSeconds: day },
} as const satisfies Record<string, LimitRule>;
