import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { allows, type Ticket } from '../../../shared/domain/ticket.ts';
import { stepped } from '../../../shared/domain/ticket-steps.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ActOnTicketDeps, viewOf } from './act-on-ticket.ts';
import { writeTicket } from './change-ticket.ts';
import { type FindTicketDeps, findTicket } from './find-ticket.ts';
import { type OfficeToday, officeToday } from './office-today.ts';
import { staffAct } from './staff-act.ts';

export type CheckInDeps = ActOnTicketDeps & FindTicketDeps;

/** Colleagues may act on the same person in between; more often than that nobody does. */
const attempts = 3;

/**
 * Somebody with an appointment is here: found by ticket, code, waiting number or reference. Who is checked in already, or
 * further, stays so.
 */
export function checkIn(deps: CheckInDeps): Handler<Routes['checkIn'], StaffCaller> {
  return async ({ officeId, ...wanted }, caller) => {
    const { tenant } = caller;
    const today = await officeToday(deps, { tenant, officeId });
    if (!today.ok) return today;
    const found = await findTicket(deps, { tenant, today: today.value, ...wanted });
    if (!found.ok) return found;
    const here = await checkedIn(deps, { caller, today: today.value, ticket: found.value });
    return here.ok ? ok(await viewOf(deps, caller, { today: today.value, ticket: here.value })) : here;
  };
}

type Arrival = { readonly caller: StaffCaller; readonly today: OfficeToday; readonly ticket: Ticket };

async function checkedIn(
  deps: CheckInDeps,
  { caller, today, ticket }: Arrival,
): Promise<Result<Ticket, 'ticket_changed' | 'outcome_unknown'>> {
  let current: Ticket | undefined = ticket;
  for (let attempt = 1; current && attempt <= attempts; attempt += 1) {
    if (!allows('check-in', current.state)) return isHere(current) ? ok(current) : fail('ticket_changed');
    const wish = [current.id, current.version, 'check-in'];
    const next = stepped(current, 'check-in', staffAct(deps.links, caller, { now: today.now, wish }));
    const written = next && (await writeTicket(deps, caller, next));
    if (written && (written.ok || written.code === 'outcome_unknown')) return written;
    current = await deps.tickets.get(caller.tenant, ticket);
  }
  return fail('ticket_changed');
}

function isHere({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'called' || state === 'serving' || state === 'parked';
}
