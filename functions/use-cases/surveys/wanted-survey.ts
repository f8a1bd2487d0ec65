import type { InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { longestSurveyDays, type SurveyContent } from '../../../shared/domain/heard/survey.ts';
import { epochDayOf } from '../../../shared/domain/time.ts';
import { type Fail, fail } from '../../../shared/result.ts';

/** What a lead has written, without what only the request needs; fields left out stay out. */
export function contentOf(draft: InputOf<Routes['writeSurvey']>): SurveyContent {
  const { title, intro, audience, place, questions, from, until } = draft;
  return { title, audience, place, questions, from, until, ...(intro && { intro }) };
}

/** What the schema cannot say of a survey: its days follow each other and are not too many. */
export function daysRefusal({
  from,
  until,
}: Pick<SurveyContent, 'from' | 'until'>): Fail<'invalid_request'> | undefined {
  const days = epochDayOf(until) - epochDayOf(from);
  if (days < 0) return fail('invalid_request', [{ pointer: '/until', code: 'ends_before_start' }]);
  if (days >= longestSurveyDays) return fail('invalid_request', [{ pointer: '/until', code: 'too_far_ahead' }]);
  return undefined;
}
