import type { Appointment } from '../../shared/domain/appointment.ts';
import type { AppointmentReference, ServiceId, TenantId } from '../../shared/domain/ids.ts';
import { foldedMail } from '../../shared/domain/mail-address.ts';
import { parseReference, referenceOf } from '../../shared/domain/reference.ts';
import type { Appointments } from '../booking-ports.ts';
import type { Clock, Links, LiveAppointments } from '../ports.ts';
import { secondsOf } from './booking/instants.ts';
import { whereNow } from './where-now.ts';

export type LiveLimitDeps = {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly liveAppointments: LiveAppointments;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
};

export type LiveClaim = {
  readonly tenant: TenantId;
  readonly appointment: Appointment;
  readonly mail: string;
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
  for (const serviceId of new Set(claim.appointment.visit.map((entry) => entry.serviceId))) {
    const answer = await claimService(deps, claim, serviceId);
    if (answer !== 'within_limit') return answer;
  }
  return 'within_limit';
}

async function claimService(deps: LiveLimitDeps, claim: LiveClaim, serviceId: ServiceId): Promise<LiveAnswer> {
  const { tenant, appointment, mail, max } = claim;
  const own = referenceOf(appointment.officeId, appointment.date, appointment.id);
  const key = { mail: deps.links.pseudonym(tenant, 'mail', foldedMail(mail)), serviceId };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const list = await deps.liveAppointments.read(tenant, key);
    const others = await liveOf(
      deps,
      claim,
      list.references.filter((reference) => reference !== own),
    );
    if (others.length >= max) return 'limit_reached';
    if (list.references.includes(own)) return 'within_limit';
    const keepUntil = Math.max(list.keepUntil, appointment.startsAt + 2 * dayInSeconds);
    const next = { references: [...others, own], version: list.version, keepUntil };
    if (await deps.liveAppointments.write(tenant, key, next)) return 'within_limit';
  }
  return 'contended';
}

/** Those that live, at the place where they are now. */
async function liveOf(
  deps: LiveLimitDeps,
  { tenant, mail }: LiveClaim,
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
 * A hold counts whatever its mail address is, because just now it may be about to get this one; it ends soon. A
 * confirmed appointment counts until it is over, if the address was not corrected to another one in the meantime.
 */
function countsFor({ state, until, startsAt, minutes, person }: Appointment, mail: string, now: number): boolean {
  if (state === 'held') return until >= now;
  if (state !== 'confirmed' || person === undefined) return false;
  return startsAt + minutes * 60 > now && foldedMail(person.mail) === foldedMail(mail);
}
