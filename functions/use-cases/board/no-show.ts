import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';

/** Notes that somebody did not come; who comes later can still be checked in. */
export function noShow(deps: ActOnTicketDeps): Handler<Routes['noShow'], StaffCaller> {
  return async (seen, caller) => actOnTicket(deps, { caller, seen }, step('no-show'));
}
