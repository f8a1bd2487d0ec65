import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { signInCookie } from '#lib/server/sign-in-cookie.ts';
import { ownStaffPath } from '#lib/server/staff.ts';
import type { RequestHandler } from './$types';

/**
 * To the identity provider. A link and not a form: browsers hold `form-action` against every redirect that follows a
 * form, and a provider may pass people on to hosts that nobody here knows. What it keeps lasts ten minutes.
 */
export const GET: RequestHandler = async ({ locals, cookies, url }) => {
  const { language } = locals;
  const to = ownStaffPath(url.searchParams.get('to'));
  const answer = await locals.api('beginSignIn', {});
  if (!answer.ok && answer.code === 'too_many_requests') redirect(303, pathIn(language, '/staff?problem=tooMany'));
  const { authorizationUrl, signIn: secret } = orErrorPage(answer);
  signInCookie({ cookies, url }).keep({ secret, language, to });
  redirect(303, authorizationUrl, { external: true });
};
