import { type Cookies, error, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import type { CitizenView } from '#shared/contracts/certificate/sign-in.ts';
import { statusOf } from '#shared/contracts/problem.ts';
import { type AssuranceLevel, meetsLevel } from '#shared/domain/assurance.ts';
import type { Api } from './api.ts';
import { sessionCookieNamed } from './session-cookie.ts';

export type CitizenEvent = {
  readonly locals: App.Locals;
  readonly cookies: Cookies;
  readonly url: URL;
  readonly request: Request;
};

/** The session of this browser, if it has one. */
export type CitizenAccess = {
  /** Calls in the name of whoever is signed in; leads to the sign-in page when nobody is (any more). */
  readonly call: Api;
  /** Who is signed in; asked once for each request. Undefined: nobody. */
  view(): Promise<CitizenView | undefined>;
};

/** A citizen who is signed in. */
export type SignedInCitizen = { readonly view: CitizenView; readonly call: Api };

export function citizenCookie(event: Pick<CitizenEvent, 'cookies' | 'url'>) {
  return sessionCookieNamed('citizen', event);
}

/** For `locals.citizen`. */
export function citizenAccess(event: CitizenEvent, api: Api): CitizenAccess {
  const token = citizenCookie(event).token();
  let asked: Promise<CitizenView | undefined> | undefined;
  return {
    async call(name, input, options) {
      if (token === undefined) return toCitizenSignIn(event, {});
      const answer = await api(name, input, { ...options, token });
      if (answer.ok || answer.code !== 'sign_in_needed') return answer;
      citizenCookie(event).drop();
      return toCitizenSignIn(event, { isExpired: true });
    },
    view() {
      if (token === undefined) return Promise.resolve(undefined);
      asked ??= viewOf(api, token);
      return asked;
    },
  };
}

async function viewOf(api: Api, token: string): Promise<CitizenView | undefined> {
  const answer = await api('getCitizenSession', {}, { token });
  if (answer.ok) return answer.value;
  return answer.code === 'sign_in_needed' ? undefined : error(statusOf[answer.code], answer.code);
}

/**
 * Who is signed in, at `needs` at least, and the API in their name; otherwise to the sign-in page, which says why and what
 * is missing, and back here afterwards. For a level that is too low that page is a step up, and no dead end.
 */
export async function citizenOf(event: CitizenEvent, needs: AssuranceLevel = 'none'): Promise<SignedInCitizen> {
  const { citizen } = event.locals;
  const view = await citizen.view();
  const isExpired = view === undefined && citizenCookie(event).token() !== undefined;
  if (!view || !meetsLevel(view.level, needs)) return toCitizenSignIn(event, { needs, isExpired });
  return { view, call: citizen.call };
}

type Why = { readonly needs?: AssuranceLevel; readonly isExpired?: boolean };

/** To the sign-in page and back here; whoever was signed in before is told why again. Scripts get 401. */
function toCitizenSignIn(event: CitizenEvent, { needs = 'none', isExpired = false }: Why): never {
  const { locals, url, request } = event;
  if (!(request.headers.get('accept') ?? '').includes('text/html')) error(401, 'sign_in_needed');
  const to = request.method === 'GET' ? locals.path + url.search : locals.path;
  const query = new URLSearchParams({ to, level: needs, ...(isExpired && { problem: 'expired' }) });
  redirect(303, pathIn(locals.language, `/sign-in?${query}`));
}

/** A page of citizens to go on with, from a parameter that anybody may have written: never another host. */
export function ownCitizenPath(text: string | null | undefined): string | undefined {
  if (!text || !/^\/certificates(?:[/?][^\\]*)?$/.test(text)) return undefined;
  const { origin, pathname, search } = new URL(text, 'https://citizen.invalid');
  const isOwn = pathname === '/certificates' || pathname.startsWith('/certificates/');
  return origin === 'https://citizen.invalid' && isOwn ? pathname + search : undefined;
}
