import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { ownCitizenPath } from '#lib/server/citizen.ts';
import { signInCookie } from '#lib/server/sign-in-cookie.ts';
import { AssuranceLevel } from '#shared/domain/assurance.ts';
import type { RequestHandler } from './$types';

/**
 * To the identity provider. A link and not a form: browsers hold `form-action` against every redirect that follows a
 * form, and a provider may pass people on to hosts that nobody here knows. Whoever is signed in comes for more, and shows
 * anew who they are.
 */
export const GET: RequestHandler = async ({ locals, cookies, url }) => {
  const { language, citizen } = locals;
  const to = ownCitizenPath(url.searchParams.get('to'));
  const level = AssuranceLevel.catch('none').parse(url.searchParams.get('level'));
  const again = (await citizen.view()) !== undefined;
  const answer = await locals.api('beginCitizenSignIn', { level, again });
  if (!answer.ok && answer.code === 'too_many_requests') {
    const query = new URLSearchParams({ problem: 'tooMany', level, ...(to !== undefined && { to }) });
    redirect(303, pathIn(language, `/sign-in?${query}`));
  }
  const { authorizationUrl, signIn: secret } = orErrorPage(answer);
  signInCookie({ cookies, url }, 'citizen').keep({ secret, language, to, level });
  redirect(303, authorizationUrl, { external: true });
};
