import type { Cookies } from '@sveltejs/kit';
import { ownCookie } from '../own-cookie.ts';

const year = 365 * 24 * 60 * 60;

/** Whether this browser wants single letters to press buttons (WCAG 2.1.4: they can be turned off). */
export function keysOff(cookies: Cookies, url: URL) {
  const { name, options } = ownCookie(url, 'keys-off');
  return {
    areOn: () => cookies.get(name) !== '1',
    turn(on: boolean): void {
      if (on) cookies.delete(name, options);
      else cookies.set(name, '1', { ...options, maxAge: year });
    },
  };
}
