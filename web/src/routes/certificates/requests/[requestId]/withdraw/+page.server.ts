import { endRequest } from '#lib/server/certificates/end-request.ts';
import { requestFor, requestIdOf, toCase } from '#lib/server/certificates/own-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ request: await requestFor(event, 'withdraw') });

export const actions = {
  default: async (event) => {
    const requestId = requestIdOf(event);
    const refused = endRequest(event, await event.locals.citizen.call('withdrawRequest', { requestId }));
    if (refused) return refused;
    toCase(event);
  },
} satisfies Actions;
