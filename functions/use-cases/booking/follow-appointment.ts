import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Ticket, TicketId } from '../../../shared/domain/ticket.ts';
import { marked } from '../../../shared/domain/ticket-steps.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Tickets } from '../../ports/board.ts';
import type { AppointmentKey, Appointments } from '../../ports/booking.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { ticketOf } from '../board/expect-person.ts';
import { officeOf } from '../office-of.ts';
import { insist, type Patience } from './insist.ts';

export type FollowAppointmentDeps = {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly tickets: Pick<Tickets, 'create' | 'replace' | 'withdraw'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly clock: Clock;
  readonly patience: Patience;
};

/** Clerks may act on the person while the name is brought up to date; more often than that in a row nobody does. */
const attempts = 4;

/**
 * Keeps the ticket of an appointment as the appointment is: somebody confirmed is expected, somebody cancelled or moved is
 * not. A change is only a hint: the appointment is read again, so it may be told late, twice or out of order. Tells
 * whether something was written. Throws when the store does not answer; telling it again then does the rest.
 */
export function followAppointment(deps: FollowAppointmentDeps) {
  return async (tenant: TenantId, key: AppointmentKey): Promise<boolean> => {
    const { office } = await officeOf(deps.catalogue, tenant, key.officeId);
    if (key.date < dateIn(office.zone, deps.clock.now())) return false;
    const appointment = await deps.appointments.get(tenant, key);
    if (appointment?.state === 'confirmed') return await expect(deps, tenant, ticketOf(appointment, office));
    if (appointment === undefined || !hasEnded(appointment)) return false;
    const { answer } = await insist(deps.patience, () =>
      deps.tickets.withdraw(tenant, { ...key, id: TicketId.parse(key.id) }),
    );
    if (answer === undefined) throw new Error('No answer to a withdrawal');
    return answer.kind === 'done';
  };
}

/** Ended after it was confirmed: what was only held never had a ticket. */
function hasEnded({ state }: Appointment): boolean {
  return state === 'cancelled' || state === 'moved';
}

/** Makes the ticket, or brings its name and note mark up to date. */
async function expect(deps: FollowAppointmentDeps, tenant: TenantId, wanted: Ticket): Promise<boolean> {
  const created = await insist(deps.patience, () => deps.tickets.create(tenant, wanted));
  if (created.answer?.kind === 'done') return true;
  let stored = created.answer?.stored;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (stored === undefined || isSaying(stored, wanted)) return false;
    const { name, hasNote } = wanted;
    const next = marked({ ...stored, name }, { hasNote }, { at: 0, nonce: wanted.nonce, by: stored.by });
    const { answer } = await insist(deps.patience, () => deps.tickets.replace(tenant, next));
    if (answer?.kind === 'done') return true;
    stored = answer?.stored;
  }
  throw new Error('No answer about a ticket');
}

function isSaying({ name, hasNote }: Ticket, wanted: Ticket): boolean {
  return name === wanted.name && hasNote === wanted.hasNote;
}
