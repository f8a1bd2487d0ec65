import { FeedbackId } from '../../../shared/domain/heard/feedback.ts';
import {
  isAsked,
  longestSurveyDays,
  type Survey,
  type SurveyId,
  standingOf,
} from '../../../shared/domain/heard/survey.ts';
import { answerProblems, type SurveyAnswer } from '../../../shared/domain/heard/survey-answer.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { epochDayOf } from '../../../shared/domain/time.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SurveyAnswers, Surveys } from '../../ports/heard.ts';
import type { Links } from '../../ports/links.ts';
import { type TodayDeps, todayIn } from './survey-view.ts';

export type KeepAnswerDeps = TodayDeps & {
  readonly surveys: Pick<Surveys, 'read'>;
  readonly surveyAnswers: Pick<SurveyAnswers, 'add'>;
  readonly links: Pick<Links, 'pseudonym'>;
};

type Said = {
  readonly surveyId: SurveyId;
  readonly audience: Survey['audience'];
  readonly answers: SurveyAnswer;
  /** Who or what answers once; only a keyed hash of it is kept, apart from the answer. */
  readonly once: string;
  /** Names the answer. */
  readonly id: string;
};

type Refusal =
  | 'not_found'
  | 'invalid_request'
  | 'not_yet'
  | 'survey_closed'
  | 'already_answered'
  | 'idempotency_key_reused';

/** Keeps an answer to a survey that is open, without anything that leads back to who gave it. */
export async function keepAnswer(
  deps: KeepAnswerDeps,
  tenant: TenantId,
  { surveyId, audience, answers, once, id }: Said,
): Promise<Result<Record<string, never>, Refusal>> {
  const [survey, today] = await Promise.all([deps.surveys.read(tenant, surveyId), todayIn(deps, tenant)]);
  if (survey?.audience !== audience) return fail('not_found');
  const standing = standingOf(survey, today);
  if (!isAsked(standing)) return fail('not_found');
  if (standing === 'waiting') return fail('not_yet');
  if (standing === 'ended') return fail('survey_closed');
  const problems = answerProblems(survey.questions, answers);
  if (problems.length > 0) {
    return fail(
      'invalid_request',
      problems.map(({ question, code }) => ({ pointer: `/answers/${question}`, code })),
    );
  }
  const mark = deps.links.pseudonym(tenant, 'entry', `survey ${surveyId} ${once}`);
  const of = { survey: surveyId, id: FeedbackId.parse(id), mark, keepUntil: keepUntil(survey) };
  const kept = await deps.surveyAnswers.add(tenant, of, answers);
  if (kept === 'kept') return ok({});
  return fail(kept === 'other' ? 'idempotency_key_reused' : 'already_answered');
}

/** A year at most after the answer: time enough after the end to look at them. */
function keepUntil({ until }: Survey): number {
  return (epochDayOf(until) + longestSurveyDays) * 86_400;
}
