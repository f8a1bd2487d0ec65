import { parseCode } from '../../../shared/domain/code.ts';
import { AppointmentReference, type TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { Ticket, TicketId } from '../../../shared/domain/ticket.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Queue, Tickets } from '../../ports/board.ts';
import type { Appointments } from '../../ports/booking.ts';
import { type ExpectPersonDeps, expectPerson } from './expect-person.ts';
import type { OfficeToday } from './office-today.ts';

export type FindTicketDeps = ExpectPersonDeps & {
  readonly tickets: Pick<Tickets, 'get'>;
  readonly appointments: Pick<Appointments, 'ofDay'>;
  readonly queue: Queue;
};

type Wanted = {
  readonly tenant: TenantId;
  readonly today: OfficeToday;
  readonly ticketId?: TicketId | undefined;
  readonly code?: string | undefined;
};

type FindError = 'not_found' | 'not_expected_here' | 'appointment_gone' | 'invalid_request' | 'outcome_unknown';

/** The ticket that is meant. What was booked a moment ago, and has no ticket yet, gets it now. */
export async function findTicket(deps: FindTicketDeps, wanted: Wanted): Promise<Result<Ticket, FindError>> {
  const { tenant, today, ticketId, code } = wanted;
  if ((ticketId === undefined) === (code === undefined)) {
    return fail('invalid_request', [{ pointer: '/code', code: code === undefined ? 'required' : 'not_expected' }]);
  }
  if (code === undefined) return byId(deps, wanted);
  const numbered = await byNumber(deps, wanted, code);
  if (numbered) return ok(numbered);
  const place = placeOf(code, today);
  if (place === undefined) return fail('not_found');
  if (!place.isHere) return fail('not_expected_here');
  const known = (await deps.queue.read(tenant, today.day)).filter(({ id }) => id.startsWith(place.idPrefix));
  const [only] = known;
  if (only && known.length === 1) return ok(only);
  return known.length > 1 ? fail('not_found') : byAppointment(deps, wanted, place.idPrefix);
}

async function byId(
  { queue, tickets }: FindTicketDeps,
  { tenant, today, ticketId }: Wanted,
): Promise<Result<Ticket, 'not_found'>> {
  if (ticketId === undefined) return fail('not_found');
  const key = { ...today.day, id: ticketId };
  const ticket = queue.known(tenant, key) ?? (await tickets.get(tenant, key));
  return ticket ? ok(ticket) : fail('not_found');
}

/** M17, as it stands on the confirmation. */
async function byNumber(
  { queue }: FindTicketDeps,
  { tenant, today }: Wanted,
  code: string,
): Promise<Ticket | undefined> {
  const number = code.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]\d{1,5}$/.test(number)) return undefined;
  return (await queue.read(tenant, today.day)).find((ticket) => ticket.number === number);
}

type WrittenPlace = { readonly isHere: boolean; readonly idPrefix: string };

/** Where the appointment of a reference or a code is; undefined when the text is neither. */
function placeOf(text: string, { office, day }: OfficeToday): WrittenPlace | undefined {
  const reference = AppointmentReference.safeParse(text.toLowerCase());
  if (reference.success) {
    const { officeId, date, id } = parseReference(reference.data);
    return { isHere: officeId === day.officeId && date === day.date, idPrefix: id };
  }
  const parts = parseCode(text, day.date);
  if (parts === undefined) return undefined;
  return { isHere: parts.officeNumber === office.number && parts.date === day.date, idPrefix: parts.idPrefix };
}

async function byAppointment(
  deps: FindTicketDeps,
  { tenant, today }: Wanted,
  idPrefix: string,
): Promise<Result<Ticket, 'not_found' | 'appointment_gone' | 'outcome_unknown'>> {
  const found = await deps.appointments.ofDay(tenant, today.day, { idPrefix, consistent: true });
  const confirmed = found.filter(({ state }) => state === 'confirmed');
  const [only] = confirmed;
  if (only && confirmed.length === 1) return expectPerson(deps, { tenant, office: today.office, appointment: only });
  return fail(found.some(({ state }) => state === 'cancelled' || state === 'moved') ? 'appointment_gone' : 'not_found');
}
