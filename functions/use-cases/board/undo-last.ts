import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { takenBack } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, type TicketAct } from './act-on-ticket.ts';
import { type BusyCounterDeps, unlessBusy } from './busy-counter.ts';

/**
 * Takes the last action of a ticket back, whoever at the office did it; nothing that came after it is lost. Nobody comes
 * back to a counter where somebody else is by now.
 */
export function undoLast(deps: ActOnTicketDeps & BusyCounterDeps): Handler<Routes['undoLast'], StaffCaller> {
  return async (seen, caller) => actOnTicket(deps, { caller, seen }, unlessBusy(deps, caller.tenant, undo));
}

const undo: TicketAct<'undo_expired'> = {
  wish: ['undo'],
  next: (ticket, act) => {
    const former = takenBack(ticket, act);
    return former ? ok(former) : fail('undo_expired');
  },
};
