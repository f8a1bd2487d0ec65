import { type ActionFailure, fail } from '@sveltejs/kit';
import { isWorthAnotherTry, orErrorPage, orOverloaded } from '#lib/server/api.ts';
import type { SurveyView } from '#shared/contracts/heard/surveys.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import type { SurveyQuestion } from '#shared/domain/heard/survey.ts';
import { answerProblems, type SurveyAnswer } from '#shared/domain/heard/survey-answer.ts';
import type { Result } from '#shared/result.ts';
import { type HeardBefore, type SentenceProblem, sentenceProblem, typedText } from './feedback-form.ts';

type FieldProblem = { readonly field: string; readonly text: SentenceProblem | 'nothing' | 'check' };

/** What was typed into a survey, and why it was not taken. */
export type RefusedAnswers = {
  readonly typed: Readonly<Record<string, string>>;
  readonly fields: readonly FieldProblem[];
  readonly problem?: 'unknown' | 'tooMany' | 'closed';
};

const names = Array.from({ length: 7 }, (_, index) => `q${index}`);

/** Sends the answers of a form, or says what is wrong with them; whatever was typed stays. */
export async function answerWith(
  form: FormData,
  { questions }: Pick<SurveyView, 'questions'>,
  send: (answers: SurveyAnswer) => Promise<Result<unknown, ErrorCode>>,
): Promise<HeardBefore | ActionFailure<RefusedAnswers>> {
  const typed = Object.fromEntries(names.map((name) => [name, typedText(form, name)]));
  const answers = questions.map((question, index) => answerIn(question, typed[`q${index}`] ?? ''));
  const fields = problemsIn(questions, answers);
  if (fields.length > 0) return fail(422, { typed, fields });
  const answer = await orOverloaded(send(answers));
  if (answer.ok) return 'now';
  const { code } = answer;
  if (code === 'already_answered' || code === 'idempotency_key_reused') return 'before';
  if (code === 'survey_closed') return fail(410, { typed, fields, problem: 'closed' as const });
  if (code === 'too_many_requests') return fail(429, { typed, fields, problem: 'tooMany' as const });
  if (isWorthAnotherTry(code)) return fail(503, { typed, fields, problem: 'unknown' as const });
  return orErrorPage<never>(answer);
}

function answerIn({ kind }: SurveyQuestion, typed: string): number | string | null {
  if (typed.trim() === '') return null;
  if (kind === 'text') return typed;
  const value = Number(typed);
  return Number.isInteger(value) ? value : typed;
}

function problemsIn(questions: readonly SurveyQuestion[], answers: SurveyAnswer): readonly FieldProblem[] {
  const wrong = answerProblems(questions, answers).map(({ question, code }) => ({
    field: `q${question}`,
    text: code === 'required' ? ('nothing' as const) : ('check' as const),
  }));
  const texts = answers.flatMap((answer, index) => {
    const text = typeof answer === 'string' ? sentenceProblem(answer) : undefined;
    return text ? [{ field: `q${index}`, text }] : [];
  });
  return wrong.length > 0 ? wrong : texts;
}
