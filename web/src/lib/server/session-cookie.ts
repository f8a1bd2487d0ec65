import type { Cookies } from '@sveltejs/kit';
import { ownCookie } from './own-cookie.ts';

/** The token of a session stands in a cookie that ends with the browser and that no script can read. */
export function sessionCookieNamed(whose: 'staff' | 'citizen', { cookies, url }: { cookies: Cookies; url: URL }) {
  const { name, options } = ownCookie(url, whose);
  return {
    token: () => cookies.get(name),
    set: (token: string) => cookies.set(name, token, options),
    drop: () => cookies.delete(name, options),
  };
}
