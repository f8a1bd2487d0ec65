import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { AppointmentReference, TenantId } from '../../../shared/domain/ids.ts';
import { allows, type Ticket } from '../../../shared/domain/ticket.ts';
import { stepped } from '../../../shared/domain/ticket-steps.ts';
import { type Fail, fail, ok, type Result } from '../../../shared/result.ts';
import type { Queue, Tickets } from '../../ports/board.ts';
import type { Caller } from '../../ports/caller.ts';
import { writeTicket } from '../board/change-ticket.ts';
import { expectPerson } from '../board/expect-person.ts';
import { nonceOf } from '../board/staff-act.ts';
import { type CancelAppointmentDeps, cancelAppointment } from '../booking/cancel-appointment.ts';
import { insist } from '../booking/insist.ts';
import { type OpenedWaiting, type OpenWaitingDeps, openWaiting } from './open-waiting.ts';

export type StopWaitingDeps = OpenWaitingDeps &
  CancelAppointmentDeps & {
    readonly appointments: OpenWaitingDeps['appointments'] & CancelAppointmentDeps['appointments'];
    readonly tickets: Pick<Tickets, 'get' | 'create' | 'replace' | 'withdraw'>;
    readonly queue: Pick<Queue, 'known' | 'note'>;
  };

type Stopped = Result<
  Record<string, never>,
  'link_invalid' | 'appointment_gone' | 'ticket_changed' | 'outcome_unknown'
>;

/** Clerks may act on the same person meanwhile; more often than that in a row nobody does. */
const attempts = 4;

/**
 * Gives the place back. Somebody expected cancels, as long as that can be done: the places are free again. Later, and
 * whoever is here already, leaves the queue. Having left already is done.
 */
export function stopWaiting(deps: StopWaitingDeps): Handler<Routes['stopWaiting'], Caller> {
  return async ({ reference }, caller): Promise<Stopped> => {
    const opened = await openWaiting(deps, caller, reference);
    if (!opened.ok) return opened;
    const { ticket } = opened.value;
    const refusal = refusalOf(opened.value);
    if (refusal) return refusal;
    const gone = ticket.state === 'expected' ? await cancelled(deps, caller, reference) : ok(false);
    if (!gone.ok) return gone;
    return gone.value ? withdraw(deps, caller.tenant, ticket) : leave(deps, caller.tenant, opened.value);
  };
}

function refusalOf({ today, ticket, mayLeave }: OpenedWaiting): Fail<'link_invalid' | 'ticket_changed'> | undefined {
  if (!mayLeave) return fail('link_invalid');
  if (ticket.state === 'left') return undefined;
  const isPast = ticket.date < today.day.date;
  return isPast || !allows('leave', ticket.state) ? fail('ticket_changed') : undefined;
}

/** Cancels an appointment; false where it is too late for that. */
async function cancelled(
  deps: StopWaitingDeps,
  caller: Caller,
  reference: AppointmentReference,
): Promise<Result<boolean, 'link_invalid' | 'appointment_gone' | 'outcome_unknown'>> {
  const answer = await cancelAppointment(deps)({ reference }, caller);
  if (answer.ok) return ok(true);
  return answer.code === 'too_late_to_change' ? ok(false) : fail(answer.code);
}

/** Nobody is expected any more. The change stream does the same; this only saves the wait for it. */
async function withdraw(deps: StopWaitingDeps, tenant: TenantId, ticket: Ticket): Promise<Stopped> {
  await insist(deps.patience, () => deps.tickets.withdraw(tenant, ticket));
  return ok({});
}

async function writtenTicket(
  deps: StopWaitingDeps,
  tenant: TenantId,
  { today: { office }, ticket, unwritten }: OpenedWaiting,
): Promise<Result<Ticket, 'appointment_gone' | 'outcome_unknown'>> {
  return unwritten ? expectPerson(deps, { tenant, office, appointment: unwritten }) : ok(ticket);
}

/** The table of actions decides, on the ticket as it is when it is written. */
async function leave(deps: StopWaitingDeps, tenant: TenantId, opened: OpenedWaiting): Promise<Stopped> {
  const first = await writtenTicket(deps, tenant, opened);
  if (!first.ok) return first;
  let current: Ticket | undefined = first.value;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (current === undefined) return fail('appointment_gone');
    if (current.state === 'left') return ok({});
    const nonce = nonceOf(deps.links, 'self', ['leave', current.id, current.version]);
    const next = stepped(current, 'leave', { at: opened.today.now, nonce });
    if (next === undefined) break;
    const written = await writeTicket(deps, { tenant }, next);
    if (written.ok) return ok({});
    if (written.code === 'outcome_unknown') return fail(written.code);
    current = await deps.tickets.get(tenant, current);
  }
  return fail('ticket_changed');
}
