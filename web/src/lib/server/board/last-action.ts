import type { Cookies } from '@sveltejs/kit';
import type { TicketView } from '#shared/contracts/staff/board.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { ownCookie } from '../own-cookie.ts';

/** As long as an action can be taken back. */
const seconds = 600;

export type LastAction = { readonly officeId: OfficeId; readonly ticket: Pick<TicketView, 'id' | 'version'> };

/**
 * The ticket that this browser acted on last (office, ticket and version; no name): the board shows at least that state,
 * and offers to take it back.
 */
export function lastAction(cookies: Cookies, url: URL) {
  const { name, options } = ownCookie(url, 'last-action');
  return {
    /** `id.version`, as `getBoard` takes it, if it was at this office. */
    at(officeId: OfficeId): string | undefined {
      const [office, after] = (cookies.get(name) ?? '').split('~');
      return office === officeId && /^[0-9a-hjkmnp-tv-z]{16}\.[1-9]\d{0,5}$/.test(after ?? '') ? after : undefined;
    },
    keep: ({ officeId, ticket }: LastAction) =>
      cookies.set(name, `${officeId}~${ticket.id}.${ticket.version}`, { ...options, maxAge: seconds }),
  };
}
