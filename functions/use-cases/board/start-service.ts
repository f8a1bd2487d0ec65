import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';
import { type BusyCounterDeps, unlessBusy } from './busy-counter.ts';
import { counterAt } from './staff-act.ts';

/** The called person is at the caller's counter: whoever begins to serve has them, also when another one called. */
export function startService(deps: ActOnTicketDeps & BusyCounterDeps): Handler<Routes['startService'], StaffCaller> {
  return async (seen, caller) => {
    const counter = counterAt(caller, seen.officeId);
    if (!counter.ok) return counter;
    const start = step('start', { counter: counter.value });
    return actOnTicket(deps, { caller, seen }, unlessBusy(deps, caller.tenant, start));
  };
}
