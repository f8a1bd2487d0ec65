import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fewestAnswers, type Voice } from '../../../shared/domain/heard/feedback.ts';
import { blackenedOf, isReadable, withBlack } from '../../../shared/domain/heard/words.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { type Fail, fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Feedbacks } from '../../ports/heard.ts';
import { monthNow } from './keep-feedback.ts';
import type { ListSentencesDeps } from './list-sentences.ts';
import { isSentence, type Sentence, sentenceView } from './sentence-view.ts';

export type JudgeSentenceDeps = ListSentencesDeps & { readonly feedbacks: Feedbacks };

type Route = Routes['judgeSentence'];

/**
 * Publishes a sentence or withholds it; words may be blackened and are never changed. To publish, the lead says that she
 * found nothing personal, the month must be over, and five people must have answered in it.
 */
export function judgeSentence(deps: JudgeSentenceDeps): Handler<Route, StaffCaller> {
  const { feedbacks, audit, clock } = deps;
  return async (wish, { home, staff }) => {
    const sentence = await sentenceOf(feedbacks, home, { month: wish.month, id: wish.feedbackId });
    if (sentence === undefined) return fail('not_found');
    const next = judged(sentence, wish);
    if (isSame(sentence, next) && sentence.version > wish.version) return ok(sentenceView(sentence));
    const refusal = await refusalOf(deps, home, { wish, next });
    if (refusal) return refusal;
    if (sentence.version !== wish.version) return fail('edited_meanwhile');
    const action = `feedback-${wish.decision}` as const;
    await audit.note(home, { at: secondsOf(clock.now()), staffId: staff.id, action, object: wish.feedbackId });
    const stored = await written(feedbacks, home, next);
    return stored ? ok(sentenceView(stored)) : fail('edited_meanwhile');
  };
}

/** As it is stored now: written, or written before where the reply was lost; undefined where somebody else was faster. */
async function written(feedbacks: Feedbacks, home: TenantId, next: Sentence): Promise<Sentence | undefined> {
  if (await feedbacks.judge(home, next, voiceOf(next))) return { ...next, version: next.version + 1 };
  const stored = await sentenceOf(feedbacks, home, next);
  return stored && isSame(stored, next) ? stored : undefined;
}

async function sentenceOf(
  feedbacks: Feedbacks,
  home: TenantId,
  of: Pick<Sentence, 'month' | 'id'>,
): Promise<Sentence | undefined> {
  const stored = await feedbacks.read(home, of);
  return stored && isSentence(stored) ? stored : undefined;
}

function judged(sentence: Sentence, { decision, blackened }: InputOf<Route>): Sentence {
  return {
    ...sentence,
    state: decision,
    blackened: decision === 'published' ? [...blackenedOf(sentence.text, blackened)] : [],
  };
}

function isSame(one: Sentence, other: Sentence): boolean {
  return one.state === other.state && String(one.blackened ?? []) === String(other.blackened ?? []);
}

async function refusalOf(
  deps: JudgeSentenceDeps,
  home: TenantId,
  { wish, next }: { readonly wish: InputOf<Route>; readonly next: Sentence },
): Promise<Fail<'invalid_request' | 'not_yet' | 'too_few_answers'> | undefined> {
  if (wish.decision !== 'published') return undefined;
  if (!wish.nothingPersonal) return fail('invalid_request', [{ pointer: '/nothingPersonal', code: 'required' }]);
  if (!isReadable(next.text, next.blackened ?? [])) {
    return fail('invalid_request', [{ pointer: '/blackened', code: 'too_many' }]);
  }
  const thisMonth = await monthNow(deps, home);
  if (thisMonth === undefined || wish.month >= thisMonth) return fail('not_yet');
  const all = await deps.feedbacks.ofMonth(home, wish.month);
  return all.length < fewestAnswers ? fail('too_few_answers') : undefined;
}

function voiceOf({ id, month, about, score, text, state, blackened = [] }: Sentence): Voice | undefined {
  return state === 'published' ? { id, month, about, score, text: withBlack(text, blackened) } : undefined;
}
