import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';

/** Lets somebody see to something first; place by waiting time and minutes so far are kept. */
export function parkTicket(deps: ActOnTicketDeps): Handler<Routes['parkTicket'], StaffCaller> {
  return async (seen, caller) => actOnTicket(deps, { caller, seen }, step('park'));
}
