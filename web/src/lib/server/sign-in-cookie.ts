import type { Cookies } from '@sveltejs/kit';
import * as z from 'zod';
import { LinkToken } from '#shared/domain/ids.ts';
import { Language } from '#shared/domain/language.ts';
import { ownCookie } from './own-cookie.ts';
import { ownStaffPath } from './staff.ts';

const maxAge = 600;

const SignIn = z.object({ secret: LinkToken, language: Language, to: z.string().optional() });
export type SignIn = z.infer<typeof SignIn>;

/** What this browser takes along to the identity provider and back: its secret, and where it was. */
export function signInCookie({ cookies, url }: { readonly cookies: Cookies; readonly url: URL }) {
  const { name, options } = ownCookie(url, 'sign-in');
  return {
    keep: (signIn: SignIn) => cookies.set(name, JSON.stringify(signIn), { ...options, maxAge }),
    /** Gone afterwards. */
    take(): SignIn | undefined {
      const signIn = read(cookies.get(name));
      cookies.delete(name, options);
      return signIn;
    },
  };
}

/** Page of the identity provider on which its own session ends: shown once, right after signing out. */
export function leavingCookie({ cookies, url }: { readonly cookies: Cookies; readonly url: URL }) {
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
    const { to, ...signIn } = SignIn.parse(JSON.parse(text ?? ''));
    return { ...signIn, to: ownStaffPath(to) };
  } catch {
    return undefined;
  }
}
