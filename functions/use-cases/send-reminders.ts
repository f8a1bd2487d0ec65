import type { Appointment, Person } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { addDays, dateIn } from '../../shared/domain/time.ts';
import type { Appointments } from '../booking-ports.ts';
import { type OwedMail, type SendMailDeps, sendMail } from './send-mail.ts';

export type SendRemindersDeps = SendMailDeps & { readonly appointments: Pick<Appointments, 'get' | 'ofDay'> };

const dayInSeconds = 86_400;
const atOnce = 8;

/**
 * Reminds of the confirmed appointments of tomorrow, by each office's own calendar, but of those booked within a day of
 * their start, whose confirmation is still fresh. Sent once however often it runs. Goes on after a failure and throws
 * at the end, so that the next run does the rest.
 */
export function sendReminders(deps: SendRemindersDeps) {
  const send = sendMail(deps);
  return async (tenant: TenantId): Promise<{ readonly sent: number }> => {
    const owed: OwedMail[] = [];
    for (const { id, zone } of await deps.catalogue.offices(tenant)) {
      const date = addDays(dateIn(zone, deps.clock.now()), 1);
      const appointments = await deps.appointments.ofDay(tenant, { officeId: id, date });
      for (const appointment of appointments.filter(hasPerson).filter(isToBeReminded)) {
        owed.push({ tenant, appointment, kind: 'reminder' });
      }
    }
    const outcomes: PromiseSettledResult<string>[] = [];
    for (let first = 0; first < owed.length; first += atOnce) {
      outcomes.push(...(await Promise.allSettled(owed.slice(first, first + atOnce).map(send))));
    }
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders could not be sent.`);
    return { sent: outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value === 'sent').length };
  };
}

function hasPerson(appointment: Appointment): appointment is Appointment & { readonly person: Person } {
  return appointment.person !== undefined;
}

function isToBeReminded({ state, createdAt, startsAt }: Appointment): boolean {
  return state === 'confirmed' && createdAt <= startsAt - dayInSeconds;
}
