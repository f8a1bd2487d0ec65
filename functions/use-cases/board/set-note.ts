import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { marked } from '../../../shared/domain/ticket-steps.ts';
import { ok } from '../../../shared/result.ts';
import type { Tickets } from '../../ports/board.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Audit } from '../../ports/staff.ts';
import { type ActOnTicketDeps, actOnTicket } from './act-on-ticket.ts';
import { appointmentOf } from './appointment-of.ts';

export type SetNoteDeps = ActOnTicketDeps & {
  readonly tickets: Pick<Tickets, 'replaceWithNote'>;
  readonly audit: Audit;
};

/** Leaves a note that the citizen may read: with the appointment, or with the ticket of who has none. */
export function setNote(deps: SetNoteDeps): Handler<Routes['setNote'], StaffCaller> {
  return async ({ note, ...seen }, caller) => {
    const { officeId, ticketId } = seen;
    await deps.audit.note(caller.tenant, {
      at: secondsOf(deps.clock.now()),
      staffId: caller.staff.id,
      action: 'note-written',
      officeId,
      object: ticketId,
    });
    return actOnTicket(
      deps,
      { caller, seen },
      {
        wish: ['note', note],
        next: (ticket, act) => ok(marked(ticket, { hasNote: note !== '' }, act)),
        write: (ticket) =>
          deps.tickets.replaceWithNote(caller.tenant, ticket, { text: note, appointment: appointmentOf(ticket) }),
      },
    );
  };
}
