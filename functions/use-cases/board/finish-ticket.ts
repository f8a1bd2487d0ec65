import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket, step } from './act-on-ticket.ts';
import { unknownServices } from './visit-at-office.ts';

/** The visit is over: how it ended, how long it took, and what was done if other than asked for. */
export function finishTicket(deps: ActOnTicketDeps): Handler<Routes['finishTicket'], StaffCaller> {
  return async ({ outcome, minutes, services, ...seen }, caller) => {
    const refusal = services && (await unknownServices(deps.catalogue, caller.tenant, services));
    if (refusal) return refusal;
    const says = {
      outcome,
      ...(minutes !== undefined && { minutes }),
      ...(services !== undefined && { visit: services }),
    };
    return actOnTicket(deps, { caller, seen }, step('finish', says));
  };
}
