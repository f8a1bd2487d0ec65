import type { FeedbackProblem } from '#lib/server/heard/feedback-form.ts';
import type { HeardMessages } from '#shared/messages/heard/de.ts';

type Texts = { readonly score?: string; readonly text?: string; readonly other?: string };

/** What is wrong with an answer, beside its field or, where it is no field's fault, above the form. */
export function problemTexts(m: HeardMessages, problem: FeedbackProblem | undefined): Texts {
  if (problem === undefined) return {};
  if (typeof problem === 'string') return { other: m.errors[problem] };
  return {
    ...(problem.noScore && { score: m.errors.score }),
    ...(problem.text && { text: sentenceProblem(m, problem.text) }),
  };
}

type SentenceProblem = { readonly over: number } | { readonly sign: string };

export function sentenceProblem(m: HeardMessages, problem: SentenceProblem): string {
  return 'over' in problem ? m.errors.long(problem.over) : m.errors.sign(problem.sign);
}
