import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';

/** Somebody parked waits again, where they were. */
export function resumeTicket(deps: ActOnTicketDeps): Handler<Routes['resumeTicket'], StaffCaller> {
  return async (seen, caller) => actOnTicket(deps, { caller, seen }, step('resume'));
}
