import type { NoAnswer } from '../ports/booking.ts';
import { StoreUnavailable } from '../ports/outage.ts';
import { isAnswer, type Patience, tries } from '../tries.ts';

/** Sends until the store answers, with growing pauses; throws `StoreUnavailable` after the fourth silence. */
export type Repeat = <Answer extends { readonly kind: string }>(
  send: () => Promise<Answer>,
) => Promise<Exclude<Answer, NoAnswer>>;

type Waiting = Pick<Patience, 'sleep' | 'random'> & { readonly sends?: number };

const patience = { sends: 4, firstPauseMs: 25 } as const;

/** Only for writes that do no harm when they are applied twice. `random` (0 to 1) spreads the pauses; `sends`: other than four. */
export function repeated({ sends = patience.sends, ...waiting }: Waiting): Repeat {
  return async (send) => {
    const answer = await tries({ ...patience, sends, ...waiting }, async () => {
      const sent = await send();
      return isAnswer(sent) ? sent : undefined;
    });
    if (answer === undefined) throw new StoreUnavailable(`No answer to a write after ${sends} tries`);
    return answer;
  };
}
