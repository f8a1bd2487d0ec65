import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { maskedName } from '../../../shared/domain/masked-name.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type Ticket, TicketId } from '../../../shared/domain/ticket.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Queue, Tickets } from '../../ports/board.ts';
import { insist, type Patience } from '../booking/insist.ts';

export type ExpectPersonDeps = {
  readonly tickets: Pick<Tickets, 'create'>;
  readonly queue: Pick<Queue, 'note'>;
  readonly patience: Patience;
};

type Expected = { readonly tenant: TenantId; readonly office: Office; readonly appointment: Appointment };

/** The mark of tickets that were made of an appointment: whoever makes it, it is the same. */
const madeOfAppointment = 'expected';

/** The first version of the ticket of a confirmed appointment. */
export function ticketOf(appointment: Appointment, office: Pick<Office, 'letter'>): Ticket {
  const { officeId, date, pool, number, person, visit, startsAt, note } = appointment;
  return {
    id: TicketId.parse(appointment.id),
    officeId,
    date,
    version: 1,
    state: 'expected',
    channel: pool,
    number: `${office.letter}${number}`,
    visit,
    startsAt,
    papersMissing: false,
    priority: false,
    hasNote: note !== undefined,
    nonce: madeOfAppointment,
    ...(person && { name: maskedName(person.name) }),
  };
}

/** Makes the ticket of a confirmed appointment, or finds the one that is there; `appointment_gone` when it was withdrawn. */
export async function expectPerson(
  deps: ExpectPersonDeps,
  { tenant, office, appointment }: Expected,
): Promise<Result<Ticket, 'appointment_gone' | 'outcome_unknown'>> {
  const ticket = ticketOf(appointment, office);
  const { answer } = await insist(deps.patience, () => deps.tickets.create(tenant, ticket));
  if (answer === undefined) return fail('outcome_unknown');
  const stored = answer.kind === 'done' ? ticket : answer.stored;
  if (stored === undefined) return fail('appointment_gone');
  deps.queue.note(tenant, stored);
  return ok(stored);
}
