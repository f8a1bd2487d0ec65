import type { NoAnswer } from '../booking-ports.ts';
import type { Sleep } from '../ports.ts';
import { StoreUnavailable } from './table-reads.ts';

/** Sends until the store answers, with growing pauses; throws `StoreUnavailable` after the fourth silence. */
export type Repeat = <Answer extends { readonly kind: string }>(
  send: () => Promise<Answer>,
) => Promise<Exclude<Answer, NoAnswer>>;

const attempts = 4;
const firstPauseMs = 25;

/** Only for writes that do no harm when they are applied twice. `random` (0 to 1) spreads the pauses. */
export function repeated({ sleep, random }: { readonly sleep: Sleep; readonly random: () => number }): Repeat {
  return async (send) => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const answer = await send();
      if (isAnswer(answer)) return answer;
      await sleep(random() * firstPauseMs * 2 ** attempt);
    }
    throw new StoreUnavailable(`No answer to a write after ${attempts} tries`);
  };
}

function isAnswer<Answer extends { readonly kind: string }>(answer: Answer): answer is Exclude<Answer, NoAnswer> {
  return answer.kind !== 'busy' && answer.kind !== 'unanswered';
}
