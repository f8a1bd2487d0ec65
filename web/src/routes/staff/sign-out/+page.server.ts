import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { leavingCookie } from '#lib/server/sign-in-cookie.ts';
import { sessionCookie } from '#lib/server/staff.ts';
import type { Actions, PageServerLoad } from './$types';

/** The way out, and afterwards on to the identity provider's own sign-out, if it has one. */
export const load: PageServerLoad = async (event) => {
  const view = await event.locals.staff.view();
  return view ? { isOut: false, provider: undefined } : { isOut: true, provider: leavingCookie(event).take() };
};

export const actions = {
  default: async (event) => {
    const { locals, request } = event;
    const token = sessionCookie(event).token();
    const everywhere = (await request.formData()).get('intent') === 'everywhere';
    if (token !== undefined) {
      const answer = await locals.api('signOut', { everywhere }, { token });
      // Whoever was signed out meanwhile wanted just that.
      if (answer.ok || answer.code !== 'sign_in_needed') {
        const { endSessionUrl } = orErrorPage(answer);
        if (endSessionUrl !== undefined) leavingCookie(event).keep(endSessionUrl);
      }
      sessionCookie(event).drop();
    }
    redirect(303, pathIn(locals.language, '/staff/sign-out'));
  },
} satisfies Actions;
