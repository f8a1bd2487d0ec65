import { redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { orErrorPage } from '#lib/server/api.ts';
import { citizenCookie } from '#lib/server/citizen.ts';
import { type SignIn, signInCookie } from '#lib/server/sign-in-cookie.ts';
import type { ErrorCode } from '#shared/contracts/problem.ts';
import { meetsLevel } from '#shared/domain/assurance.ts';
import type { PageServerLoad } from './$types';

/** Where the identity provider sends the browser back to. It shows nothing itself. */
export const load: PageServerLoad = async ({ locals, cookies, url }) => {
  const signIn = signInCookie({ cookies, url }, 'citizen').take();
  const { searchParams } = url;
  const [code, state] = [searchParams.get('code'), searchParams.get('state')];
  const language = signIn?.language ?? locals.language;
  const toSignIn = (problem: Problem): never => redirect(303, pathIn(language, signInPage(signIn, problem)));
  if (searchParams.get('error') === 'access_denied') toSignIn('cancelled');
  if (!signIn || !code || !state) return toSignIn('again');
  const iss = searchParams.get('iss') ?? undefined;
  const answer = await locals.api('openCitizenSession', { signIn: signIn.secret, code, state, iss });
  const problem = answer.ok ? undefined : problemOf[answer.code];
  if (problem) toSignIn(problem);
  const { session, level } = orErrorPage(answer);
  const cookie = citizenCookie({ cookies, url });
  const former = cookie.token();
  // One session a browser: whoever signs in anew leaves none behind. It would end by itself half an hour later.
  if (former !== undefined) await locals.api('endCitizenSession', {}, { token: former }).catch(() => undefined);
  cookie.set(session);
  if (!meetsLevel(level, signIn.level ?? 'none')) toSignIn('low');
  redirect(303, pathIn(language, signIn.to ?? '/certificates'));
};

type Problem = 'again' | 'account' | 'cancelled' | 'low';

/** What somebody can do something about; all else is an error page. */
const problemOf: Readonly<Partial<Record<ErrorCode, Problem>>> = {
  sign_in_needed: 'again',
  invalid_request: 'again',
  not_permitted: 'account',
};

function signInPage(signIn: SignIn | undefined, problem: Problem): string {
  const { to, level } = signIn ?? {};
  const query = new URLSearchParams({
    problem,
    ...(level !== undefined && { level }),
    ...(to !== undefined && { to }),
  });
  return `/sign-in?${query}`;
}
