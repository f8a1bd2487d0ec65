import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';
import { type SeatDeps, takeSeat } from './seat.ts';
import { counterAt } from './staff-act.ts';

/** Calls a chosen person to the caller's counter. */
export function callTicket(deps: ActOnTicketDeps & SeatDeps): Handler<Routes['callTicket'], StaffCaller> {
  return async (seen, caller) => {
    const counter = counterAt(caller, seen.officeId);
    if (!counter.ok) return counter;
    const called = await actOnTicket(deps, { caller, seen }, step('call', { counter: counter.value }));
    if (called.ok) await takeSeat(deps, caller, seen.officeId);
    return called;
  };
}
