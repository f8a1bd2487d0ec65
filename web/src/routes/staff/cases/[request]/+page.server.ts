import { error, fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { missingIn, pressed, typedIn } from '#lib/server/cases/case-form.ts';
import { caseIdOf, writtenLanguage } from '#lib/server/cases/case-page.ts';
import { knownTown } from '#lib/server/known-town.ts';
import { staffOf } from '#lib/server/staff.ts';
import { statusOf } from '#shared/contracts/problem.ts';
import { clerkActions } from '#shared/contracts/staff/cases.ts';
import type { Actions, PageServerLoad } from './$types';

/** A case; `?done` says what has just been done with it. */
export const load: PageServerLoad = async (event) => {
  const requestId = caseIdOf(event);
  const { call } = await staffOf(event);
  const language = writtenLanguage(event.locals.language);
  const view = orErrorPage(await call('getCase', { requestId, language }));
  const done = clerkActions.find((one) => one === event.url.searchParams.get('done'));
  return { case: view, done, written: language, zone: knownTown(event.locals).zone };
};

/** Refusals that the page explains, as the case is now. */
const explained = [
  'edited_meanwhile',
  'request_changed',
  'own_case',
  'second_clerk_needed',
  'person_unclear',
  'register_unavailable',
  'invalid_request',
] as const;

export const actions = {
  default: async (event) => {
    const requestId = caseIdOf(event);
    const { call } = await staffOf(event);
    const form = await event.request.formData();
    const typed = typedIn(form) ?? error(400);
    const missing = missingIn(typed);
    if (missing) return fail(422, { typed, missing });
    const answer = await pressed(call, form, { requestId, typed });
    if (!answer.ok) {
      const problem = explained.find((code) => code === answer.code);
      if (problem) return fail(statusOf[problem], { typed, problem });
    }
    const changed = orErrorPage(answer);
    redirect(303, pathIn(event.locals.language, `/staff/cases/${changed.requestId}?done=${typed.intent}`));
  },
} satisfies Actions;
