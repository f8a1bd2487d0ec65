import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { endRequest } from '#lib/server/certificates/end-request.ts';
import { requestFor, requestIdOf } from '#lib/server/certificates/own-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ request: await requestFor(event, 'erase') });

export const actions = {
  default: async (event) => {
    const requestId = requestIdOf(event);
    const refused = endRequest(event, await event.locals.citizen.call('eraseRequest', { requestId }));
    if (refused) return refused;
    redirect(303, pathIn(event.locals.language, '/certificates/requests?erased'));
  },
} satisfies Actions;
