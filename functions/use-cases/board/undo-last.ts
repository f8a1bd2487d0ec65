import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { takenBack } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports.ts';
import { type ActOnTicketDeps, actOnTicket } from './act-on-ticket.ts';

/** Takes the last action of a ticket back, whoever at the office did it; nothing that came after it is lost. */
export function undoLast(deps: ActOnTicketDeps): Handler<Routes['undoLast'], StaffCaller> {
  return async (seen, caller) =>
    actOnTicket(
      deps,
      { caller, seen },
      {
        wish: ['undo'],
        next: (ticket, act) => {
          const former = takenBack(ticket, act);
          return former ? ok(former) : fail('undo_expired');
        },
      },
    );
}
