import { fail } from '../../../shared/result.ts';
import type { NoAnswer } from '../../ports/booking.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { isAnswer, type Patience as TriesPatience, tries } from '../../tries.ts';

/** How often a request is sent before its outcome is called unknown, and how the pauses between are made. */
export type Patience = TriesPatience;

/** `answer` is undefined when no send was answered; `inDoubt` when one of them may still be applied. */
export type Insisted<Answer> = { readonly answer: Answer | undefined; readonly inDoubt: boolean };

/** Sends until there is an answer. `send` is called anew each time, so that it can say something new (a nonce). */
export async function insist<Answer extends { readonly kind: string }>(
  patience: Patience,
  send: () => Promise<Answer>,
): Promise<Insisted<Exclude<Answer, NoAnswer>>> {
  let inDoubt = false;
  const answer = await tries(patience, async () => {
    const sent = await send();
    if (isAnswer(sent)) return sent;
    inDoubt ||= sent.kind === 'unanswered';
    return undefined;
  });
  return { answer, inDoubt };
}

/**
 * What is said of a step that got no answer: its outcome is unknown while a send may still be applied. Throws
 * `StoreUnavailable` when none can be: each was refused (throttled, in conflict), or only read.
 */
export function unanswered(inDoubt: boolean) {
  if (!inDoubt) throw new StoreUnavailable('Every send was turned away');
  return fail('outcome_unknown');
}
