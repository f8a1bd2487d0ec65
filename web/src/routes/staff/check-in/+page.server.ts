import { fail, redirect } from '@sveltejs/kit';
import { pathIn } from '#lib/language-path.ts';
import { boardPage, ticketIn } from '#lib/server/board/board-page.ts';
import { lastAction } from '#lib/server/board/last-action.ts';
import { staffAtDesk } from '#lib/server/staff.ts';
import { isNameSearch, lettersOf, namesake } from '#lib/staff/name-search.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who has just arrived, or who is looked for. */
export const load: PageServerLoad = async (event) => {
  const page = await boardPage(event);
  return { ...page, arrived: ticketIn(page.board, event.url.searchParams.get('ticket') ?? undefined) };
};

/** A code or a number checks in at once; letters look for people of today by the first of their name. */
export const actions = {
  default: async (event) => {
    const { officeId, call } = await staffAtDesk(event);
    const typed = String((await event.request.formData()).get('code') ?? '').trim();
    if (isNameSearch(typed)) {
      const letters = lettersOf(typed);
      if (letters.length < 3) return fail(422, { typed, problem: 'needed' as const });
      const { board } = await boardPage(event);
      return { typed, letters, found: board.tickets.filter(({ name }) => namesake(name, letters)).map(({ id }) => id) };
    }
    const answer = await call('checkIn', { officeId, code: typed.slice(0, 92) });
    if (!answer.ok) return fail(409, { typed, problem: answer.code });
    lastAction(event.cookies, event.url).keep({ officeId, ticket: answer.value });
    redirect(303, pathIn(event.locals.language, `/staff/check-in?ticket=${answer.value.id}`));
  },
} satisfies Actions;
