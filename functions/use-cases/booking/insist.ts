import type { NoAnswer } from '../../booking-ports.ts';
import type { Sleep } from '../../ports.ts';

/** How often a request is sent before its outcome is called unknown, and how the pauses between are made. */
export type Patience = {
  readonly sends: number;
  readonly firstPauseMs: number;
  readonly sleep: Sleep;
  /** 0 to 1, spreads the pauses so that clients in conflict do not meet again. */
  readonly random: () => number;
};

/** `answer` is undefined when no send was answered; `inDoubt` when one of them may still be applied. */
export type Insisted<Answer> = { readonly answer: Answer | undefined; readonly inDoubt: boolean };

/** Sends until there is an answer. `send` is called anew each time, so that it can say something new (a nonce). */
export async function insist<Answer extends { readonly kind: string }>(
  patience: Patience,
  send: () => Promise<Answer>,
): Promise<Insisted<Exclude<Answer, NoAnswer>>> {
  let inDoubt = false;
  for (let sent = 1; ; sent += 1) {
    const answer = await send();
    if (isAnswer(answer)) return { answer, inDoubt };
    inDoubt ||= answer.kind === 'unanswered';
    if (sent === patience.sends) return { answer: undefined, inDoubt };
    await patience.sleep(patience.random() * patience.firstPauseMs * 2 ** sent);
  }
}

function isAnswer<Answer extends { readonly kind: string }>(answer: Answer): answer is Exclude<Answer, NoAnswer> {
  return answer.kind !== 'busy' && answer.kind !== 'unanswered';
}
