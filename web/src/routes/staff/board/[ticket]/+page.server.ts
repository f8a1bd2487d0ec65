import { error } from '@sveltejs/kit';
import { boardPage, personOf, ticketIn } from '#lib/server/board/board-page.ts';
import type { PageServerLoad } from './$types';

/** One person of today, with name and papers. */
export const load: PageServerLoad = async (event) => {
  const page = await boardPage(event);
  const ticket = ticketIn(page.board, event.params.ticket) ?? error(404);
  return { ...page, person: await personOf(event, ticket.id) };
};
