import { error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { answerWith } from '#lib/server/heard/survey-form.ts';
import { type StaffEvent, staffOf } from '#lib/server/staff.ts';
import { SurveyId } from '#shared/domain/heard/survey.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = StaffEvent & { readonly params: { readonly survey: string } };

async function surveyOf(event: Event) {
  const { call } = await staffOf(event);
  const surveyId = SurveyId.safeParse(event.params.survey).data ?? error(404);
  return { call, surveyId, survey: orErrorPage(await call('getStaffSurvey', { surveyId })) };
}

export const load: PageServerLoad = async (event) => {
  const { survey } = await surveyOf(event);
  return { survey, before: event.url.searchParams.has('before') };
};

export const actions = {
  default: async (event) => {
    const { call, surveyId, survey } = await surveyOf(event);
    const form = await event.request.formData();
    const heard = await answerWith(form, survey, (answers) => call('answerStaffSurvey', { surveyId, answers }));
    if (typeof heard !== 'string') return heard;
    const next = heard === 'before' ? `/staff/surveys/answer/${surveyId}?before` : '/staff/surveys?answered';
    redirect(303, pathIn(event.locals.language, next));
  },
} satisfies Actions;
