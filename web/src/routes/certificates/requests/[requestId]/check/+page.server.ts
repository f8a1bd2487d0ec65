import { fail, redirect } from '@sveltejs/kit';
import * as z from 'zod';
import { firstOpenStep, stepsOf } from '#lib/certificates/steps.ts';
import { pathIn } from '#lib/language-path.ts';
import { isWorthAnotherTry, orErrorPage } from '#lib/server/api.ts';
import { requestFor, requestIdOf, requestPath, toCase } from '#lib/server/certificates/own-request.ts';
import { citizenOf } from '#lib/server/citizen.ts';
import { SubmitBody } from '#shared/contracts/certificate/requests.ts';
import type { Actions, PageServerLoad } from './$types';

/** Every answer with a way to change it, and what sending it means. A login that is too weak is made stronger first. */
export const load: PageServerLoad = async (event) => {
  const request = await requestFor(event, 'submit');
  await citizenOf(event, request.level.needed);
  return { request, steps: stepsOf(request), open: firstOpenStep(request) };
};

/** What was shown when the button was pressed. */
const Agreed = z.strictObject({
  productVersion: z.coerce.number<string>().pipe(SubmitBody.shape.productVersion),
  cents: z.coerce.number<string>().pipe(SubmitBody.shape.cents),
});

export const actions = {
  default: async (event) => {
    const { locals } = event;
    const requestId = requestIdOf(event);
    const form = await event.request.formData();
    const agreed = Agreed.safeParse({ productVersion: form.get('productVersion'), cents: form.get('cents') });
    if (!agreed.success) return fail(422, { problem: 'edited' as const });
    const answer = await locals.citizen.call('submitRequest', { requestId, ...agreed.data });
    if (answer.ok || answer.code === 'request_changed') toCase(event);
    if (answer.code === 'edited_meanwhile') return fail(409, { problem: 'edited' as const });
    if (answer.code === 'invalid_request') return fail(422, { problem: 'missing' as const });
    // The page itself leads to a stronger login.
    if (answer.code === 'level_too_low') redirect(303, pathIn(locals.language, requestPath(requestId, 'check')));
    if (isWorthAnotherTry(answer.code)) return fail(503, { problem: 'unknown' as const });
    orErrorPage(answer);
    return undefined;
  },
} satisfies Actions;
