import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';
import { type BusyCounterDeps, unlessBusy } from './busy-counter.ts';
import { type SeatDeps, takeSeat } from './seat.ts';
import { counterAt } from './staff-act.ts';

/** Calls a chosen person to the caller's counter, where nobody else may be. */
export function callTicket(
  deps: ActOnTicketDeps & BusyCounterDeps & SeatDeps,
): Handler<Routes['callTicket'], StaffCaller> {
  return async (seen, caller) => {
    const counter = counterAt(caller, seen.officeId);
    if (!counter.ok) return counter;
    const call = unlessBusy(deps, caller.tenant, step('call', { counter: counter.value }));
    const called = await actOnTicket(deps, { caller, seen }, call);
    if (called.ok) await takeSeat(deps, caller, seen.officeId);
    return called;
  };
}
