import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';

/** Calls the number of a called person once more. */
export function callAgain(deps: ActOnTicketDeps): Handler<Routes['callAgain'], StaffCaller> {
  return async (seen, caller) => actOnTicket(deps, { caller, seen }, step('call-again'));
}
