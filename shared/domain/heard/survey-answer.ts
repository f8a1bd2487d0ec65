import * as z from 'zod';
import type { SurveyQuestion } from './survey.ts';

/** One answer for each question, in order: a level 1 to 5, the place of an option (from 0), a text; null where there is none. */
export const SurveyAnswer = z.array(z.union([z.int(), z.string(), z.null()]));
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

type ProblemCode = 'required' | 'wrong_type' | 'not_allowed' | 'too_many';

export type AnswerProblem = { readonly question: number; readonly code: ProblemCode };

/** What is wrong with answers to these questions. None at all is wrong too. */
export function answerProblems(questions: readonly SurveyQuestion[], answer: SurveyAnswer): readonly AnswerProblem[] {
  if (answer.length > questions.length) return [{ question: questions.length, code: 'too_many' }];
  if (answer.every((one) => one === null || one === '')) return [{ question: 0, code: 'required' }];
  return answer.flatMap((one, index) => {
    const question = questions[index];
    const code = one === null || question === undefined ? undefined : problemOf(question, one);
    return code === undefined ? [] : [{ question: index, code }];
  });
}

function problemOf(question: SurveyQuestion, answer: number | string): ProblemCode | undefined {
  if (question.kind === 'text') return typeof answer === 'string' ? undefined : 'wrong_type';
  if (typeof answer !== 'number') return 'wrong_type';
  const [first, last] = question.kind === 'scale' ? [1, 5] : [0, question.options.length - 1];
  return answer >= first && answer <= last ? undefined : 'not_allowed';
}
