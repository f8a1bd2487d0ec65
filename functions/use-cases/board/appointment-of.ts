import { AppointmentId, type AppointmentReference } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { kindOf, type Ticket } from '../../../shared/domain/ticket.ts';

/** Where the appointment of a ticket is; undefined for who came without one. */
export function appointmentOf(ticket: Ticket): AppointmentReference | undefined {
  const { officeId, date, id, appointment } = ticket;
  if (kindOf(ticket) === 'walk-in') return undefined;
  return appointment ?? referenceOf(officeId, date, AppointmentId.parse(id));
}
