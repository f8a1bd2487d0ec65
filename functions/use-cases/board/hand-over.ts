import type { TicketView } from '../../../shared/contracts/staff/board.ts';
import type { Visit } from '../../../shared/domain/appointment.ts';
import type { OfficeId } from '../../../shared/domain/ids.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { stepped } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Tickets } from '../../ports/board.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import { type ActOnTicketDeps, actOnTicket, type SeenTicket } from './act-on-ticket.ts';
import { appointmentOf } from './appointment-of.ts';
import type { ChangeError } from './change-ticket.ts';
import { arrivalId, drawNumber } from './draw-ticket.ts';
import { type OfficeToday, officeToday } from './office-today.ts';
import { notOffered } from './visit-at-office.ts';

export type HandOverDeps = ActOnTicketDeps & {
  readonly tickets: Pick<Tickets, 'get' | 'replace' | 'details' | 'drawNumber' | 'handOver'>;
  readonly links: Pick<Links, 'hash' | 'appointmentId'>;
};

type HandOver = {
  readonly caller: StaffCaller;
  readonly seen: SeenTicket;
  readonly toOfficeId: OfficeId;
  readonly services?: Visit | undefined;
};

/**
 * One transaction: the ticket here ends, one with a number of its own waits at the other office, the time of arrival kept.
 * A number that is drawn for a hand-over which comes to nothing is a gap.
 */
export async function handOver(
  deps: HandOverDeps,
  { caller, seen, toOfficeId, services }: HandOver,
): Promise<Result<TicketView, ChangeError | 'invalid_request'>> {
  const { tenant } = caller;
  const there = await officeToday(deps, { tenant, officeId: toOfficeId });
  if (!there.ok) return fail('invalid_request', [{ pointer: '/toOfficeId', code: 'unknown_office' }]);
  const here = await officeToday(deps, { tenant, officeId: seen.officeId });
  if (!here.ok) return here;
  const details = await deps.tickets.details(tenant, { ...here.value.day, id: seen.ticketId });
  const number = await drawNumber(deps, tenant, there.value);
  if (!number.ok) return number;
  const arriving = (ticket: Ticket): Ticket => ({
    ...arrivalOf(ticket, there.value, number.value),
    id: arrivalId(deps.links, tenant, ticket),
    visit: services ?? ticket.visit,
  });
  return actOnTicket(
    deps,
    { caller, seen },
    {
      wish: ['hand-over', toOfficeId, services],
      next: (ticket, act) => {
        const next = stepped(ticket, 'hand-over', {
          ...act,
          says: { forwardedTo: toOfficeId, forwardedAs: number.value },
        });
        if (next === undefined) return fail('ticket_changed');
        return notOffered(there.value.office, services ?? ticket.visit) ?? ok(next);
      },
      write: (leaving) => deps.tickets.handOver(tenant, { leaving, arriving: arriving(leaving), details }),
    },
  );
}

/** Who comes from another office waits since they came there, and keeps the time of their appointment. */
function arrivalOf(ticket: Ticket, { day }: OfficeToday, number: string): Ticket {
  const { id, visit, channel, name, startsAt, arrivedAt, papersMissing, priority, hasNote, nonce, by } = ticket;
  return {
    ...day,
    id,
    visit,
    channel,
    name,
    startsAt,
    arrivedAt,
    papersMissing,
    priority,
    hasNote,
    nonce,
    by,
    number,
    version: 1,
    state: 'waiting',
    appointment: appointmentOf(ticket),
    forwardedFrom: ticket.officeId,
  };
}
