import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { marked } from '../../../shared/domain/ticket-steps.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, actOnTicket } from './act-on-ticket.ts';

/** Marks that papers are missing, or that somebody is to be served first; what is not named stays as it is. */
export function markTicket(deps: ActOnTicketDeps): Handler<Routes['markTicket'], StaffCaller> {
  return async ({ papersMissing, priority, ...seen }, caller) => {
    const marks = {
      ...(papersMissing !== undefined && { papersMissing }),
      ...(priority !== undefined && { priority }),
    };
    return actOnTicket(
      deps,
      { caller, seen },
      { wish: ['mark', marks], next: (ticket, act) => ok(marked(ticket, marks, act)) },
    );
  };
}
