import type { Appointment } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { AppointmentChange, Appointments } from '../booking-ports.ts';
import type { DueList, Events, MailKind } from '../ports.ts';
import { appointmentEvents } from './appointment-events.ts';
import { followMove, type LiveLimitDeps } from './live-limit.ts';
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
    if (after.state === 'held' && before?.until !== after.until) {
      const { officeId, date, until } = after;
      await deps.dueList.add(tenant, { dueAt: until + deps.graceSeconds, officeId, date });
    }
    for (const event of appointmentEvents(change)) await deps.events.append(tenant, event);
    if (before === undefined && after.movedFrom !== undefined) await keepOnLists(deps, tenant, after);
    if (changesMail(before, after)) await sendOwed(deps, { tenant, after, at: change.at, send });
  };
}

async function keepOnLists(deps: LiveLimitDeps, tenant: TenantId, appointment: Appointment): Promise<void> {
  const mail = appointment.person?.mail;
  if (mail === undefined || (await followMove(deps, { tenant, appointment, mail }))) return;
  throw new Error(`The lists of live appointments of ${appointment.id} keep changing.`);
}

/** The mail that an appointment's state asks for. */
function mailOf({ state, person, movedFrom }: Appointment): MailKind | undefined {
  if (person === undefined) return undefined;
  if (state === 'held') return 'please-confirm';
  if (state === 'confirmed') return movedFrom === undefined ? 'confirmed' : 'moved';
  return state === 'cancelled' ? 'cancelled' : undefined;
}

function changesMail(before: Appointment | undefined, after: Appointment): boolean {
  const kind = mailOf(after);
  if (kind === undefined) return false;
  return before === undefined || kind !== mailOf(before) || before.person?.mail !== after.person?.mail;
}

type Owing = {
  readonly tenant: TenantId;
  readonly after: Appointment;
  readonly at: number;
  readonly send: (owed: OwedMail) => Promise<unknown>;
};

/** Sends what the appointment asks for now: a mail that was overtaken by a later change would only confuse. */
async function sendOwed({ appointments }: OnAppointmentChangedDeps, { tenant, after, at, send }: Owing): Promise<void> {
  const current = await appointments.get(tenant, after);
  const kind = current && mailOf(current);
  if (kind === undefined || current?.person === undefined) return;
  await send({ tenant, appointment: { ...current, person: current.person }, kind, at });
}
