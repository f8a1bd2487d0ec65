import { fail, redirect } from '@sveltejs/kit';
import { fieldsOf } from '#lib/heard/survey-fields.ts';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { draftIn } from '#lib/server/heard/survey-draft.ts';
import { staffOf } from '#lib/server/staff.ts';
import { leadOf } from '#lib/server/steering/lead.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await leadOf(event);
  return { key: crypto.randomUUID(), typed: fieldsOf(undefined) };
};

export const actions = {
  default: async (event) => {
    const { call } = await staffOf(event);
    const form = await event.request.formData();
    const read = draftIn(form);
    if ('problems' in read) return fail(422, read);
    const answer = await call('writeSurvey', read.draft, { idempotencyKey: String(form.get('key') ?? '') });
    // What the schema cannot see: the days do not fit each other.
    if (!answer.ok && answer.code === 'invalid_request') {
      return fail(422, { typed: read.typed, problems: [{ field: 'until', problem: 'until' as const }] });
    }
    const { surveyId } = orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/surveys/${surveyId}?saved`));
  },
} satisfies Actions;
