import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { requestIdOf, requestOf, requestPath, toCase } from '#lib/server/certificates/own-request.ts';
import { hear } from '#lib/server/heard/feedback-form.ts';
import { askedOfRequest } from '#shared/domain/heard/feedback.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { requestId, state } = await requestOf(event);
  return { requestId, about: askedOfRequest(state) ?? toCase(event) };
};

export const actions = {
  default: async (event) => {
    const requestId = requestIdOf(event);
    const { call } = event.locals.citizen;
    const form = await event.request.formData();
    const heard = await hear(form, (said) => call('giveCertificateFeedback', { requestId, ...said }));
    if (heard === 'not_yet') toCase(event);
    if (typeof heard !== 'string') return heard;
    redirect(303, pathIn(event.locals.language, `${requestPath(requestId)}?heard=${heard}`));
  },
} satisfies Actions;
