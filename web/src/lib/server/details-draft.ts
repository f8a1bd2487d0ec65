import type { Cookies } from '@sveltejs/kit';
import * as z from 'zod';
import { AppointmentReference } from '#shared/domain/ids.ts';
import { ownCookie } from './own-cookie.ts';

const Typed = z.object({
  name: z.string().max(400).catch(''),
  mail: z.string().max(400).catch(''),
  phone: z.string().max(100).catch(''),
  extra: z.record(z.string().max(31), z.string().max(400)).catch({}),
});

/** What was typed about a person, as typed: to show it again, whether it is right or not. */
export type Typed = z.infer<typeof Typed>;

const Draft = z.object({ reference: AppointmentReference, typed: Typed });
type Draft = z.infer<typeof Draft>;

const minutes = 20;
/** A cookie may have 4096 bytes with its name and settings; browsers drop a longer one without a word. */
const mostBytes = 3500;

/**
 * What a citizen has typed and not sent yet stays in their own browser, for one appointment and for 20 minutes:
 * nothing is lost on the way back, in another language or with another time, and the town stores nothing before it is
 * asked to book.
 */
export function detailsDraft(cookies: Cookies, url: URL) {
  const { name, options } = ownCookie(url, 'details');
  const keep = (draft: Draft): boolean => {
    const value = Buffer.from(JSON.stringify(draft)).toString('base64url');
    const isKept = value.length <= mostBytes;
    if (isKept) cookies.set(name, value, { ...options, maxAge: minutes * 60 });
    return isKept;
  };
  const read = () => draftIn(cookies.get(name));
  return {
    of(reference: AppointmentReference): Typed | undefined {
      const draft = read();
      return draft?.reference === reference ? draft.typed : undefined;
    },
    /** Whether it could be kept: what is very long is not. */
    keep: (reference: AppointmentReference, typed: Typed): boolean => keep({ reference, typed }),
    /** The next time that is chosen in this browser begins with what was typed for the last. */
    carryTo(reference: AppointmentReference): void {
      const draft = read();
      if (draft) keep({ ...draft, reference });
    },
    forget: () => cookies.delete(name, options),
  };
}

function draftIn(text: string | undefined): Draft | undefined {
  if (text === undefined) return undefined;
  try {
    return Draft.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
