import type { SentenceView } from '../../../shared/contracts/heard/feedback.ts';
import type { Feedback } from '../../../shared/domain/heard/feedback.ts';
import { mustBeBlack, wordsOf } from '../../../shared/domain/heard/words.ts';

/** Feedback with words in it: for leads to judge. */
export type Sentence = Feedback & { readonly text: string };

export function isSentence(feedback: Feedback): feedback is Sentence {
  return feedback.text !== undefined;
}

/** Before a lead has judged it, everything that was marked is proposed to be black. */
export function sentenceView(sentence: Sentence): SentenceView {
  const { id, about, score, officeId, services, page, text, state, blackened, version } = sentence;
  const words = wordsOf(text);
  const always = new Set(mustBeBlack(words));
  const chosen = state === 'published' ? new Set(blackened) : undefined;
  return {
    feedbackId: id,
    about,
    score,
    services,
    ...(officeId && { officeId }),
    ...(page && { page }),
    words: words.map((word, index) => ({
      ...word,
      black: chosen ? chosen.has(index) : word.mark !== undefined,
      always: always.has(index),
    })),
    state,
    version,
  };
}
