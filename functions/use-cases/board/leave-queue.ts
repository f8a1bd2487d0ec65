import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';

/** Notes that somebody went without being served. */
export function leaveQueue(deps: ActOnTicketDeps): Handler<Routes['leaveQueue'], StaffCaller> {
  return async (seen, caller) => actOnTicket(deps, { caller, seen }, step('leave'));
}
