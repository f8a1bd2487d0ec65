import type { Temporal } from 'temporal-polyfill';
import { type Appointment, hasMail, type MailedPerson } from '../../../shared/domain/appointment.ts';
import type { ZoneId } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { Appointments, OfficeDay } from '../../booking-ports.ts';
import type { Offers } from '../../rebooking-ports.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type OwedMail, type SendMailDeps, sendMail } from './send-mail.ts';

export type SendRemindersDeps = SendMailDeps & {
  readonly appointments: Pick<Appointments, 'get' | 'ofDay'>;
  readonly offers: Pick<Offers, 'ofDay'>;
};

const dayInSeconds = 86_400;
const earliestHour = 8;

/**
 * Reminds of the confirmed appointments of tomorrow, by each office's own calendar, but of those booked within a day of
 * their start, whose confirmation is still fresh, and those brought in unannounced. None before eight in the morning, by the clock of the municipality:
 * phones ring for mails. Sent once however often it runs. Goes on after a failure and throws at the end, so that the
 * next run does the rest.
 */
export function sendReminders(deps: SendRemindersDeps) {
  const send = sendMail(deps);
  return async (tenant: TenantId): Promise<{ readonly sent: number }> => {
    const now = deps.clock.now();
    const municipality = await deps.catalogue.municipality(tenant);
    if (municipality === undefined || hourIn(municipality.zone, now) < earliestHour) return { sent: 0 };
    const owed: OwedMail[] = [];
    for (const office of await deps.catalogue.offices(tenant)) {
      for (const appointment of await comingTomorrow(deps, tenant, office)) {
        owed.push({ tenant, appointment, kind: 'reminder', at: secondsOf(now) });
      }
    }
    const failures: unknown[] = [];
    const outcomes = await someAtOnce(owed, atOnce, (mail) => send(mail).catch((error) => void failures.push(error)));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reminders could not be sent.`);
    return { sent: outcomes.filter((outcome) => outcome === 'sent').length };
  };
}

async function comingTomorrow(
  deps: SendRemindersDeps,
  tenant: TenantId,
  { id: officeId, zone }: Office,
): Promise<OwedMail['appointment'][]> {
  const day = { officeId, date: addDays(dateIn(zone, deps.clock.now()), 1) };
  const stranded = await strandedOn(deps, tenant, day);
  const appointments = await deps.appointments.ofDay(tenant, day);
  return appointments.filter(canBeMailed).filter((one) => isToBeReminded(one) && !stranded.has(one.id));
}

function hourIn(zone: ZoneId, now: Temporal.Instant): number {
  return now.toZonedDateTimeISO(zone).hour;
}

function canBeMailed(appointment: Appointment): appointment is Appointment & { readonly person: MailedPerson } {
  return hasMail(appointment.person);
}

function isToBeReminded({ state, unannounced, createdAt, startsAt }: Appointment): boolean {
  return state === 'confirmed' && unannounced === undefined && createdAt <= startsAt - dayInSeconds;
}

/** Who has been told that the appointment cannot take place is not reminded of it. */
async function strandedOn(
  { offers }: SendRemindersDeps,
  tenant: TenantId,
  day: OfficeDay,
): Promise<ReadonlySet<Appointment['id']>> {
  const known = await offers.ofDay(tenant, day);
  return new Set(known.filter(({ state }) => state !== 'kept').map(({ id }) => id));
}
