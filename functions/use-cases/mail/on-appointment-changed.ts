import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { AppointmentChange, Appointments } from '../../ports/booking.ts';
import type { DueList } from '../../ports/due-list.ts';
import type { Events } from '../../ports/events.ts';
import type { MailKind } from '../../ports/mail.ts';
import { appointmentEvents } from '../booking/appointment-events.ts';
import { followMove, type LiveLimitDeps } from '../booking/live-limit.ts';
import { type OwedMail, type SendMailDeps, sendMail } from './send-mail.ts';

export type OnAppointmentChangedDeps = SendMailDeps &
  LiveLimitDeps & {
    readonly appointments: Pick<Appointments, 'get'>;
    readonly events: Events;
    readonly dueList: DueList;
    /** Seconds after `until` before a hold is ended; the sweeper's own. */
    readonly graceSeconds: number;
  };

/**
 * What follows from a change of an appointment: an entry for the sweeper, events, after a move its place on the lists of
 * live appointments, a mail. The change is only a hint:
 * what is owed is read again, so it may be told late, twice or out of order. Throws when something could not be done;
 * telling the same change again then does the rest.
 */
export function onAppointmentChanged(deps: OnAppointmentChangedDeps) {
  const send = sendMail(deps);
  return async (change: AppointmentChange): Promise<void> => {
    const { tenant, before, after } = change;
    if (after === undefined) return;
    if (after.state === 'held' && before?.until !== after.until) await fallDue(deps, tenant, after);
    for (const event of appointmentEvents(change)) await deps.events.append(tenant, event);
    if (isUnlisted(before, after)) await keepOnLists(deps, tenant, after);
    const again = askedAgain(before, after);
    if (changesMail(before, after) || again.again !== undefined) {
      await sendOwed(deps, { tenant, after, at: change.at, send, ...again });
    }
  };
}

/** Staff had the confirmation sent once more. */
function askedAgain(before: Appointment | undefined, { sentAgain }: Appointment): { readonly again?: number } {
  return sentAgain === undefined || sentAgain === before?.sentAgain ? {} : { again: sentAgain };
}

async function fallDue(
  { dueList, graceSeconds }: OnAppointmentChangedDeps,
  tenant: TenantId,
  { officeId, date, until }: Appointment,
): Promise<void> {
  await dueList.add(tenant, { dueAt: until + graceSeconds, officeId, date });
}

async function keepOnLists(deps: LiveLimitDeps, tenant: TenantId, appointment: Appointment): Promise<void> {
  const mail = appointment.person?.mail;
  if (mail === undefined || (await followMove(deps, { tenant, appointment, mail }))) return;
  throw new Error(`The lists of live appointments of ${appointment.id} keep changing.`);
}

/** Citizens' own bookings enter the lists with their details; moves, accepted offers and what is sure at once do here. */
function isUnlisted(before: Appointment | undefined, after: Appointment): boolean {
  if (before !== undefined) return after.movedFrom !== before.movedFrom;
  return after.movedFrom !== undefined || isSureAtOnce(after);
}

/** Nobody is asked to confirm what staff book, nor what somebody books who has signed in. */
function isSureAtOnce({ channel, pickUp }: Appointment): boolean {
  return channel !== undefined || pickUp !== undefined;
}

/** The mail that an appointment's state asks for; none where nobody can be mailed. */
function mailOf(appointment: Appointment): MailKind | undefined {
  const { state, person, movedFrom } = appointment;
  if (!hasMail(person)) return undefined;
  if (state === 'held') return isSureAtOnce(appointment) ? undefined : 'please-confirm';
  if (state === 'confirmed') return movedFrom === undefined ? 'confirmed' : 'moved';
  return state === 'cancelled' ? 'cancelled' : undefined;
}

function changesMail(before: Appointment | undefined, after: Appointment): boolean {
  const kind = mailOf(after);
  if (kind === undefined) return false;
  if (before === undefined) return after.unannounced === undefined;
  return kind !== mailOf(before) || before.person?.mail !== after.person?.mail;
}

type Owing = {
  readonly tenant: TenantId;
  readonly after: Appointment;
  readonly at: number;
  readonly send: (owed: OwedMail) => Promise<unknown>;
  readonly again?: number;
};

/** Sends what the appointment asks for now: a mail that was overtaken by a later change would only confuse. */
async function sendOwed(
  { appointments }: OnAppointmentChangedDeps,
  { tenant, after, at, send, again }: Owing,
): Promise<void> {
  const current = await appointments.get(tenant, after);
  const kind = current && mailOf(current);
  if (kind === undefined || !hasMail(current?.person)) return;
  const isAgain = again !== undefined && kind === mailOf(after);
  await send({ tenant, appointment: { ...current, person: current.person }, kind, at, ...(isAgain && { again }) });
}
