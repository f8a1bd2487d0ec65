import { error } from '@sveltejs/kit';
import type { Board } from '#lib/staff/board-lists.ts';
import type { PersonView, TicketView } from '#shared/contracts/staff/board.ts';
import type { TicketId } from '#shared/domain/ticket.ts';
import { orErrorPage } from '../api.ts';
import { type StaffEvent, staffAtDesk } from '../staff.ts';
import { keysOff } from './keys-off.ts';
import { lastAction } from './last-action.ts';
import { zoneOfOffice } from './office-clock.ts';

/** What every page about today's queue shows. */
export type BoardPage = {
  readonly board: Board;
  readonly counter: number;
  readonly zone: string;
  readonly keys: boolean;
};

export async function boardPage(event: StaffEvent): Promise<BoardPage> {
  const { officeId, counter, call } = await staffAtDesk(event);
  const after = lastAction(event.cookies, event.url).at(officeId);
  const [answer, zone] = await Promise.all([
    call('getBoard', { officeId, ...(after !== undefined && { after }) }),
    zoneOfOffice(event.locals, officeId),
  ]);
  const board = orErrorPage(answer);
  // Without `seen` the API sends every board in full.
  if (!board.changed) error(503);
  return { board, counter, zone, keys: keysOff(event.cookies, event.url).areOn() };
}

export function ticketIn(board: Board, id: string | undefined): TicketView | undefined {
  return board.tickets.find((ticket) => ticket.id === id);
}

/** The ticket that this browser acted on last, as it is now. */
export function lastTicket(event: StaffEvent, board: Board): TicketView | undefined {
  const [id] = lastAction(event.cookies, event.url).at(board.officeId)?.split('.') ?? [];
  return ticketIn(board, id);
}

/** All about one person of today; that it was asked for is noted by the API. */
export async function personOf(event: StaffEvent, ticketId: TicketId): Promise<PersonView> {
  const { officeId, call } = await staffAtDesk(event);
  return orErrorPage(await call('getPerson', { officeId, ticketId }));
}
