import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { citizenCookie } from '#lib/server/citizen.ts';
import { leavingCookie } from '#lib/server/sign-in-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** The way out, and afterwards on to the identity provider's own sign-out, if it has one. */
export const load: PageServerLoad = async (event) => {
  const view = await event.locals.citizen.view();
  return view ? { isOut: false, provider: undefined } : { isOut: true, provider: leavingCookie(event).take() };
};

export const actions = {
  default: async (event) => {
    const { locals } = event;
    const token = citizenCookie(event).token();
    if (token !== undefined) {
      const answer = await locals.api('endCitizenSession', {}, { token });
      // Whoever was signed out meanwhile wanted just that.
      if (answer.ok || answer.code !== 'sign_in_needed') {
        const { endSessionUrl } = orErrorPage(answer);
        if (endSessionUrl !== undefined) leavingCookie(event).keep(endSessionUrl);
      }
      citizenCookie(event).drop();
    }
    redirect(303, pathIn(locals.language, '/sign-in/out'));
  },
} satisfies Actions;
