import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import { calendarFile } from '../../../shared/domain/calendar-file.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { textIn } from '../../../shared/domain/language.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { calendarTexts } from '../../../shared/messages/mail/calendar-texts.ts';
import type { VisitFacts } from '../../../shared/messages/mail/visit-facts.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import { whereFirst } from './where-now.ts';

export type AppointmentCalendarDeps = {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly clock: Clock;
};

export type CalendarOf = {
  readonly tenant: TenantId;
  readonly appointment: Appointment;
  readonly facts: VisitFacts;
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
};

/**
 * The appointment as an iCalendar file. It keeps its UID when it is moved, and each move and a cancellation raise its
 * SEQUENCE, so that calendars change the entry they have.
 */
export async function appointmentCalendar(deps: AppointmentCalendarDeps, of: CalendarOf): Promise<string> {
  const { tenant, appointment, facts, method } = of;
  const { person, language, startsAt, minutes } = appointment;
  const first = await whereFirst(deps.appointments, tenant, appointment);
  const { municipality } = facts;
  return calendarFile({
    ...calendarTexts(facts),
    method,
    uid: `${first.id}@foyer`,
    sequence: method === 'CANCEL' ? first.moves + 1 : first.moves,
    stamp: secondsOf(deps.clock.now()),
    startsAt,
    minutes,
    url: facts.viewLink,
    organizer: { name: textIn(municipality.name, language).text, mail: municipality.mail },
    ...(hasMail(person) && method !== 'PUBLISH' && { attendee: { name: person.name, mail: person.mail } }),
  });
}
