import type { NoAnswer } from './ports/booking.ts';
import type { Sleep } from './ports/clock.ts';

/** How often something is tried, and how the pauses between are made. */
export type Patience = {
  readonly sends: number;
  readonly firstPauseMs: number;
  readonly sleep: Sleep;
  /** 0 to 1, spreads the pauses so that clients in conflict do not meet again. */
  readonly random: () => number;
};

/**
 * Calls `work` until it gives something, with growing pauses in between; undefined when it never did. The only loop of
 * this kind in the house.
 */
export async function tries<Outcome>(
  { sends, firstPauseMs, sleep, random }: Patience,
  work: () => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  for (let sent = 1; ; sent += 1) {
    const outcome = await work();
    if (outcome !== undefined || sent === sends) return outcome;
    await sleep(random() * firstPauseMs * 2 ** sent);
  }
}

/** Whether the store said what became of a request. */
export function isAnswer<Answer extends { readonly kind: string }>(
  answer: Answer,
): answer is Exclude<Answer, NoAnswer> {
  return answer.kind !== 'busy' && answer.kind !== 'unanswered';
}
