import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { signInCookie } from '#lib/server/sign-in-cookie.ts';
import { sessionCookie } from '#lib/server/staff.ts';
import type { PageServerLoad } from './$types';

/** Where the identity provider sends the browser back to. The page itself is only seen by whoever has no role here. */
export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const signIn = signInCookie({ cookies, url }).take();
  const { searchParams } = url;
  const [code, state] = [searchParams.get('code'), searchParams.get('state')];
  const language = signIn?.language ?? locals.language;
  if (!signIn || !code || !state) redirect(303, pathIn(language, '/staff?problem=again'));
  const iss = searchParams.get('iss') ?? undefined;
  const answer = await locals.api('openSession', { signIn: signIn.secret, code, state, iss });
  if (!answer.ok && answer.code === 'not_permitted') return {};
  if (!answer.ok && (answer.code === 'sign_in_needed' || answer.code === 'invalid_request')) {
    redirect(303, pathIn(language, '/staff?problem=again'));
  }
  const { session } = orErrorPage(answer);
  const cookie = sessionCookie({ cookies, url });
  const former = cookie.token();
  // One session a browser: whoever signs in anew leaves none behind. It would end by itself half an hour later.
  if (former !== undefined) await locals.api('signOut', {}, { token: former }).catch(() => undefined);
  cookie.set(session);
  const query = signIn.to === undefined ? '' : `?${new URLSearchParams({ to: signIn.to })}`;
  redirect(303, pathIn(language, `/staff${query}`));
};
