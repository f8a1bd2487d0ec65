import type { TicketView } from '../../../shared/contracts/staff/board.ts';
import type { OfficeId } from '../../../shared/domain/ids.ts';
import type { Ticket, TicketAction, TicketId } from '../../../shared/domain/ticket.ts';
import { type Act, type Saying, stepped } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import {
  type ChangeError,
  type ChangeTicketDeps,
  changeTicket,
  type Next,
  type TicketAnswer,
} from './change-ticket.ts';
import { type OfficeToday, type OfficeTodayDeps, officeToday } from './office-today.ts';
import { staffAct } from './staff-act.ts';
import { ticketViews } from './ticket-view.ts';

export type ActOnTicketDeps = ChangeTicketDeps &
  OfficeTodayDeps & {
    readonly catalogue: Pick<Catalogue, 'offices' | 'services'>;
    readonly links: Pick<Links, 'hash'>;
  };

/** What a request says of the ticket it is about. */
export type SeenTicket = { readonly officeId: OfficeId; readonly ticketId: TicketId; readonly version: number };

export type TicketAct<Code extends string> = {
  /** What is wished, with all that it says: part of the mark by which a repetition is recognised. */
  readonly wish: readonly unknown[];
  readonly next: (ticket: Ticket, act: Act, today: OfficeToday) => Next<Code>;
  readonly write?: (ticket: Ticket) => Promise<TicketAnswer>;
};

/** What a clerk does with one ticket in the version that was seen; answers the ticket as it is then. */
export async function actOnTicket<Code extends string>(
  deps: ActOnTicketDeps,
  { caller, seen }: { readonly caller: StaffCaller; readonly seen: SeenTicket },
  { wish, next, write }: TicketAct<Code>,
): Promise<Result<TicketView, Code | ChangeError>> {
  const today = await officeToday(deps, { tenant: caller.tenant, officeId: seen.officeId });
  if (!today.ok) return today;
  const act = staffAct(deps.links, caller, { now: today.value.now, wish: [seen.ticketId, seen.version, ...wish] });
  const changed = await changeTicket(deps, {
    tenant: caller.tenant,
    key: { ...today.value.day, id: seen.ticketId },
    seen: seen.version,
    nonce: act.nonce,
    next: (ticket) => next(ticket, act, today.value),
    ...(write && { write }),
  });
  return changed.ok ? ok(await viewOf(deps, caller, { today: today.value, ticket: changed.value })) : changed;
}

/** One action of the table; `ticket_changed` where the table does not allow it any more. */
export function step(action: TicketAction, says: Saying = {}): TicketAct<'ticket_changed'> {
  return {
    wish: [action, says],
    next: (ticket, act) => {
      const next = stepped(ticket, action, { ...act, says });
      return next ? ok(next) : fail('ticket_changed');
    },
  };
}

/** A ticket as everybody at the office sees it. */
export async function viewOf(
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'services'> },
  { tenant }: Pick<StaffCaller, 'tenant'>,
  { today, ticket }: { readonly today: OfficeToday; readonly ticket: Ticket },
): Promise<TicketView> {
  const { office, day, now } = today;
  const services = await catalogue.services(tenant);
  return ticketViews({ office, date: day.date, services, now })(ticket);
}
