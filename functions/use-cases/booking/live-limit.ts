import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { AppointmentReference, ServiceId, TenantId } from '../../../shared/domain/ids.ts';
import { foldedMail } from '../../../shared/domain/mail-address.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { LiveAppointments, LiveKey } from '../../ports/live-appointments.ts';
import { whereNow } from './where-now.ts';

export type LiveLimitDeps = {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly liveAppointments: LiveAppointments;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
};

/** An appointment on the lists of a mail address. */
export type LiveEntry = { readonly tenant: TenantId; readonly appointment: Appointment; readonly mail: string };

export type LiveClaim = LiveEntry & {
  /** Live appointments that a mail may have for each service. */
  readonly max: number;
};

/** `contended`: others kept writing the same list; trying again is worth it. */
export type LiveAnswer = 'within_limit' | 'limit_reached' | 'contended';

const attempts = 8;
const dayInSeconds = 86_400;

/**
 * Enters a held appointment in the lists of its services before the mail address is written to it. A list only says
 * where to look; each appointment in it says itself whether it lives. So a crash between the two leaves nothing to
 * repair, and as every write of a list checks its version, of two requests at once the second sees the first.
 */
export async function claimLive(deps: LiveLimitDeps, claim: LiveClaim): Promise<LiveAnswer> {
  for (const serviceId of servicesOf(claim.appointment)) {
    const answer = await claimService(deps, claim, serviceId);
    if (answer !== 'within_limit') return answer;
  }
  return 'within_limit';
}

/**
 * Keeps a moved appointment in the lists of its services: at its new place, because the old one is deleted a while after
 * its day, and until the new day, because the lists would be deleted after the old one. False: others kept writing the
 * same list; trying again is worth it.
 */
export async function followMove(deps: LiveLimitDeps, entry: LiveEntry): Promise<boolean> {
  for (const serviceId of servicesOf(entry.appointment)) {
    if (!(await followService(deps, entry, serviceId))) return false;
  }
  return true;
}

function servicesOf({ visit }: Appointment): ReadonlySet<ServiceId> {
  return new Set(visit.map((entry) => entry.serviceId));
}

async function claimService(
  deps: LiveLimitDeps,
  { max, ...entry }: LiveClaim,
  serviceId: ServiceId,
): Promise<LiveAnswer> {
  const { tenant, appointment } = entry;
  const own = ownReference(appointment);
  const key = keyOf(deps, entry, serviceId);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { list, others, next } = await withOwn(deps, entry, key);
    if (others.length >= max) return 'limit_reached';
    if (list.references.includes(own)) return 'within_limit';
    if (await deps.liveAppointments.write(tenant, key, next)) return 'within_limit';
  }
  return 'contended';
}

async function followService(deps: LiveLimitDeps, entry: LiveEntry, serviceId: ServiceId): Promise<boolean> {
  const key = keyOf(deps, entry, serviceId);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { next } = await withOwn(deps, entry, key);
    if (await deps.liveAppointments.write(entry.tenant, key, next)) return true;
  }
  return false;
}

function keyOf({ links }: LiveLimitDeps, { tenant, mail }: LiveEntry, serviceId: ServiceId): LiveKey {
  return { mail: links.pseudonym(tenant, 'mail', foldedMail(mail)), serviceId };
}

/** The list as it is, who else lives on it, and the list with the appointment entered and the dead left out. */
async function withOwn(deps: LiveLimitDeps, entry: LiveEntry, key: LiveKey) {
  const { appointment } = entry;
  const own = ownReference(appointment);
  const list = await deps.liveAppointments.read(entry.tenant, key);
  const live = await liveOf(deps, entry, list.references);
  const others = [...new Set(live)].filter((reference) => reference !== own);
  const keepUntil = Math.max(list.keepUntil, appointment.startsAt + 2 * dayInSeconds);
  return { list, others, next: { references: [...others, own], version: list.version, keepUntil } };
}

function ownReference({ officeId, date, id }: Appointment): AppointmentReference {
  return referenceOf(officeId, date, id);
}

/** Those that live, at the place where they are now. */
async function liveOf(
  deps: LiveLimitDeps,
  { tenant, mail }: LiveEntry,
  references: readonly AppointmentReference[],
): Promise<readonly AppointmentReference[]> {
  const now = secondsOf(deps.clock.now());
  const found = await Promise.all(
    references.map(async (reference) => {
      const listed = await deps.appointments.get(tenant, parseReference(reference));
      return whereNow(deps.appointments, tenant, listed);
    }),
  );
  return found
    .filter((one) => one !== undefined)
    .filter((one) => countsFor(one, mail, now))
    .map(({ officeId, date, id }) => referenceOf(officeId, date, id));
}

/**
 * A hold counts as long as it is one, also past its time, because until the sweeper ends it it can be confirmed; and
 * whatever its mail address is, because just now it may be about to get this one. A
 * confirmed appointment counts until it is over, if the address was not corrected to another one in the meantime.
 */
function countsFor({ state, startsAt, minutes, person }: Appointment, mail: string, now: number): boolean {
  if (state === 'held') return true;
  if (state !== 'confirmed' || !hasMail(person)) return false;
  return startsAt + minutes * 60 > now && foldedMail(person.mail) === foldedMail(mail);
}
