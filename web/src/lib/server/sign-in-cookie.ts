import type { Cookies } from '@sveltejs/kit';
import * as z from 'zod';
import { AssuranceLevel } from '#shared/domain/assurance.ts';
import { LinkToken } from '#shared/domain/ids.ts';
import { Language } from '#shared/domain/language.ts';
import { ownCitizenPath } from './citizen.ts';
import { ownCookie } from './own-cookie.ts';
import { ownStaffPath } from './staff.ts';

const maxAge = 600;

const SignIn = z.object({
  secret: LinkToken,
  language: Language,
  to: z.string().optional(),
  /** Of citizens: what the page they want needs. */
  level: AssuranceLevel.optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Staff and citizens may be on their way at the same time, in two tabs; each goes on to their own pages only. */
const ways = {
  staff: { cookie: 'sign-in', ownPath: ownStaffPath },
  citizen: { cookie: 'citizen-sign-in', ownPath: ownCitizenPath },
} as const;

type Place = { readonly cookies: Cookies; readonly url: URL };

/** What this browser takes along to the identity provider and back: its secret, and where it was. */
export function signInCookie({ cookies, url }: Place, whose: keyof typeof ways = 'staff') {
  const { cookie, ownPath } = ways[whose];
  const { name, options } = ownCookie(url, cookie);
  return {
    keep: (signIn: SignIn) => cookies.set(name, JSON.stringify(signIn), { ...options, maxAge }),
    /** Gone afterwards. */
    take(): SignIn | undefined {
      const signIn = read(cookies.get(name));
      cookies.delete(name, options);
      return signIn && { ...signIn, to: ownPath(signIn.to) };
    },
  };
}

/** Page of the identity provider on which its own session ends: shown once, right after signing out. */
export function leavingCookie({ cookies, url }: Place) {
  const { name, options } = ownCookie(url, 'sign-out');
  return {
    keep: (address: string) => cookies.set(name, address, { ...options, maxAge: 60 }),
    take(): string | undefined {
      const address = z.url({ protocol: /^https?$/ }).safeParse(cookies.get(name)).data;
      cookies.delete(name, options);
      return address;
    },
  };
}

function read(text: string | undefined): SignIn | undefined {
  try {
    return SignIn.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}
