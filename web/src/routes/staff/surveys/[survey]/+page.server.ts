import { error, fail, redirect } from '@sveltejs/kit';
import { fieldsOf } from '#lib/heard/survey-fields.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { type DraftProblem, draftIn } from '#lib/server/heard/survey-draft.ts';
import { staffOf } from '#lib/server/staff.ts';
import { SurveyAction } from '#shared/contracts/heard/surveys.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import { SurveyId } from '#shared/domain/heard/survey.ts';
import type { Actions, PageServerLoad } from './$types';

const surveyIdOf = ({ survey }: { readonly survey: string }) => SurveyId.safeParse(survey).data ?? error(404);

export const load: PageServerLoad = async (event) => {
  const { call } = await staffOf(event);
  const result = orErrorPage(await call('getSurveyResults', { surveyId: surveyIdOf(event.params) }));
  return { ...result, typed: fieldsOf(result.survey), saved: event.url.searchParams.has('saved') };
};

const refusals: Partial<Record<ErrorCode, 'meanwhile' | 'few' | 'past'>> = {
  edited_meanwhile: 'meanwhile',
  too_few_answers: 'few',
  invalid_request: 'past',
};

const noProblems: readonly DraftProblem[] = [];

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const surveyId = surveyIdOf(event.params);
    const form = await event.request.formData();
    const version = Number(form.get('version'));
    const back = (query: string) => redirect(303, pathIn(event.locals.language, `/staff/surveys/${surveyId}${query}`));
    const action = SurveyAction.safeParse(form.get('action'));
    if (action.success) {
      const answer = await call('advanceSurvey', { surveyId, action: action.data, version });
      const other = answer.ok ? undefined : refusals[answer.code];
      if (other) return fail(409, { typed: undefined, problems: noProblems, other });
      orErrorPage(answer);
      if (action.data === 'discard') redirect(303, pathIn(event.locals.language, '/staff/surveys?discarded'));
      return back('');
    }
    const read = draftIn(form);
    if ('problems' in read) return fail(422, { ...read, other: undefined });
    const answer = await call('saveSurvey', { surveyId, ...read.draft, version });
    if (answer.ok) return back('?saved');
    const { typed } = read;
    if (answer.code === 'edited_meanwhile')
      return fail(409, { typed, problems: noProblems, other: 'meanwhile' as const });
    if (answer.code !== 'invalid_request') return orErrorPage<never>(answer);
    const problems: readonly DraftProblem[] = [{ field: 'until', problem: 'until' }];
    return fail(422, { typed, problems, other: undefined });
  },
} satisfies Actions;
