import type { Cookies } from '@sveltejs/kit';
import { AppointmentReference, LinkToken } from '#shared/domain/ids.ts';
import { ownCookie } from './own-cookie.ts';

/** Newest first; more than these nobody needs in one browser, and a cookie has its limits. */
const most = 5;

export type Own = { readonly reference: AppointmentReference; readonly token: LinkToken };

/**
 * The appointments this browser may open: references and link tokens in one session cookie, set when the first
 * appointment is held and not before.
 */
export const ownAppointments = (cookies: Cookies, url: URL) => ownReferences(cookies, ownCookie(url, 'appointments'));

/** The numbers this browser has drawn, until the evening of a long day. */
export function ownNumbers(cookies: Cookies, url: URL) {
  const { name, options } = ownCookie(url, 'numbers');
  return ownReferences(cookies, { name, options: { ...options, maxAge: 12 * 3600 } });
}

type OwnCookie = { readonly name: string; readonly options: Parameters<Cookies['set']>[2] };

function ownReferences(cookies: Cookies, { name, options }: OwnCookie) {
  const all = (): readonly Own[] => read(cookies.get(name));
  return {
    all,
    tokenOf: (reference: AppointmentReference) => all().find((own) => own.reference === reference)?.token,
    keep(reference: AppointmentReference, token: LinkToken): void {
      const kept = [{ reference, token }, ...all().filter((own) => own.reference !== reference)].slice(0, most);
      cookies.set(name, kept.map((own) => `${own.reference}~${own.token}`).join('|'), options);
    },
  };
}

function read(value: string | undefined): readonly Own[] {
  return (value ?? '').split('|').flatMap((pair) => {
    const [reference, token] = pair.split('~');
    const known = AppointmentReference.safeParse(reference);
    const secret = LinkToken.safeParse(token);
    return known.success && secret.success ? [{ reference: known.data, token: secret.data }] : [];
  });
}
