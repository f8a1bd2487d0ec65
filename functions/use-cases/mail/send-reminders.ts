import type { Temporal } from 'temporal-polyfill';
import { type Appointment, hasMail, type MailedPerson } from '../../../shared/domain/appointment.ts';
import type { ZoneId } from '../../../shared/domain/civil.ts';
import { armOf, type Experiment, type ExperimentId } from '../../../shared/domain/figures/experiment/experiment.ts';
import { runningOn } from '../../../shared/domain/figures/experiment/running.ts';
import { secondsOfDay } from '../../../shared/domain/figures/tally/civil-days.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { Appointments, OfficeDay } from '../../ports/booking.ts';
import type { Events } from '../../ports/events.ts';
import type { Experiments } from '../../ports/experiment.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type OwedMail, type SendMailDeps, sendMail } from './send-mail.ts';

export type SendRemindersDeps = SendMailDeps & {
  readonly appointments: Pick<Appointments, 'get' | 'ofDay'>;
  readonly offers: Pick<Offers, 'ofDay'>;
  readonly experiments: Pick<Experiments, 'list'>;
  readonly events: Events;
};

type Running = { readonly experiment: ExperimentId; readonly zone: ZoneId };

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
  /** Which text it was is told when the mail is out, also by a run after one that failed in between. */
  const remind = async (mail: OwedMail, running: Running | undefined) => {
    const outcome = await send(mail);
    if (running !== undefined && outcome !== 'rejected') await tellArm(deps, mail, running);
    return outcome;
  };
  return async (tenant: TenantId): Promise<{ readonly sent: number }> => {
    const now = deps.clock.now();
    const municipality = await deps.catalogue.municipality(tenant);
    if (municipality === undefined || hourIn(municipality.zone, now) < earliestHour) return { sent: 0 };
    const { zone } = municipality;
    const experiment = runningOn(await deps.experiments.list(tenant), dateIn(zone, now));
    const running = experiment && { experiment: experiment.id, zone };
    const owed: OwedMail[] = [];
    for (const office of await deps.catalogue.offices(tenant)) {
      for (const appointment of await comingTomorrow(deps, tenant, office)) {
        owed.push({
          tenant,
          appointment,
          kind: 'reminder',
          at: secondsOf(now),
          ...variantFor(experiment, appointment),
        });
      }
    }
    const failures: unknown[] = [];
    const outcomes = await someAtOnce(owed, atOnce, (mail) =>
      remind(mail, running).catch((error) => void failures.push(error)),
    );
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

/** The text of an appointment's half; without an experiment, or where it tries none of its own, the usual one. */
function variantFor(running: Experiment | undefined, { id }: Appointment): Pick<OwedMail, 'reminderLead'> {
  const text = running?.plan.texts[armOf(running.id, id)];
  return text === undefined ? {} : { reminderLead: text };
}

/** With the first second of the day as its time: a second run tells nothing new. */
async function tellArm(
  { events, clock }: SendRemindersDeps,
  { tenant, appointment }: OwedMail,
  { experiment, zone }: Running,
): Promise<void> {
  const { id, officeId } = appointment;
  await events.append(tenant, {
    id: `${id}.${experiment}.reminded`,
    kind: 'reminded',
    at: secondsOfDay(zone, dateIn(zone, clock.now())).first,
    officeId,
    data: { appointment: id, experiment, arm: armOf(experiment, id) },
  });
}
