import type { Cookies } from '@sveltejs/kit';
import * as z from 'zod';
import type { AppointmentReference } from '#shared/domain/ids.ts';

const Typed = z.object({
  name: z.string().max(400).catch(''),
  mail: z.string().max(400).catch(''),
  phone: z.string().max(100).catch(''),
  extra: z.record(z.string().max(31), z.string().max(400)).catch({}),
});

/** What was typed about a person, as typed: to show it again, whether it is right or not. */
export type Typed = z.infer<typeof Typed>;

const name = 'details';
const minutes = 20;

/**
 * What a citizen has typed and not sent yet stays in their own browser, for this appointment's pages and for
 * 20 minutes: nothing is lost on the way back, and the town stores nothing before it is asked to book.
 */
export function detailsDraft(cookies: Cookies, url: URL, reference: AppointmentReference) {
  // A cookie's path is compared with the address as the browser sees it: each language has its own prefix.
  const path = url.pathname.slice(0, url.pathname.indexOf(reference) + reference.length);
  const secure = url.protocol === 'https:';
  return {
    read(): Typed | undefined {
      const text = cookies.get(name);
      if (text === undefined) return undefined;
      try {
        return Typed.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
      } catch {
        return undefined;
      }
    },
    keep(typed: Typed): void {
      const value = Buffer.from(JSON.stringify(typed)).toString('base64url');
      if (value.length > 3500) return;
      cookies.set(name, value, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: minutes * 60 });
    },
    forget(): void {
      cookies.delete(name, { path });
    },
  };
}
