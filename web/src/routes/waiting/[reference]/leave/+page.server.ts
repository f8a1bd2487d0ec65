import { fail } from '@sveltejs/kit';
import { isWorthAnotherTry } from '#lib/server/api.ts';
import { toWaiting, waitingAccess, waitingOf } from '#lib/server/waiting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const waiting = await waitingOf(event);
  return waiting.may.leave ? { waiting } : toWaiting(event);
};

export const actions = {
  default: async (event) => {
    const { reference, token } = waitingAccess(event);
    const answer = await event.locals.api('stopWaiting', { reference }, { token });
    if (!answer.ok && isWorthAnotherTry(answer.code)) return fail(503, { problem: 'unknown' as const });
    // Whatever else it says, the page of the number tells what has become of it.
    toWaiting(event);
  },
} satisfies Actions;
