import { Temporal } from 'temporal-polyfill';
import type { AppointmentView } from '../../../shared/contracts/appointments.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import { CivilTime, type ZoneId } from '../../../shared/domain/civil.ts';
import { appointmentCode } from '../../../shared/domain/code.ts';
import { askedOfAppointment } from '../../../shared/domain/heard/feedback.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { LinkPurpose, Links } from '../../ports/links.ts';
import { officeOf, type Whereabouts } from '../office-of.ts';

export type AppointmentViewDeps = {
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices' | 'services'>;
  readonly links: Pick<Links, 'token'>;
  readonly clock: Clock;
};

export type Seen = { readonly tenant: TenantId; readonly appointment: Appointment; readonly purpose: LinkPurpose };

/**
 * An appointment as the holder of a token of `purpose` may see it: `confirm` sees what is being confirmed, `view` also
 * code and view link, `manage` also the person.
 */
export async function appointmentView(deps: AppointmentViewDeps, seen: Seen): Promise<AppointmentView> {
  const { appointment, purpose, tenant } = seen;
  const [whereabouts, services] = await Promise.all([
    officeOf(deps.catalogue, tenant, appointment.officeId),
    deps.catalogue.services(tenant),
  ]);
  return {
    ...visitOf(appointment, whereabouts),
    ...unlistedOf(appointment, services),
    ...statusOf(appointment, { purpose, now: secondsOf(deps.clock.now()), whereabouts }),
    ...(purpose !== 'confirm' && appointment.state !== 'held' && { code: codeOf(appointment, whereabouts) }),
    ...(purpose !== 'confirm' && { viewToken: deps.links.token(tenant, appointment.id, 'view') }),
    ...(purpose === 'manage' ? personOf(appointment) : { extra: {} }),
  };
}

/** The code that opens an appointment together with the mail address. */
export function codeOf({ date, id }: Appointment, { municipality, office }: Whereabouts): string {
  return appointmentCode(municipality.codePrefix, office.number, { date, id });
}

/** Called in the waiting room: M17. */
export function calledNumber({ number }: Appointment, { office }: Pick<Whereabouts, 'office'>): string {
  return `${office.letter}${number}`;
}

/** Until when a citizen may cancel or move, seconds since 1970. */
export function changeUntil({ startsAt }: Appointment, { office }: Pick<Whereabouts, 'office'>): number {
  return startsAt - office.rules.changeUntilMinutes * 60;
}

function visitOf(appointment: Appointment, whereabouts: Whereabouts) {
  const { officeId, date, startsAt, minutes, visit, language, id } = appointment;
  return {
    reference: referenceOf(officeId, date, id),
    officeId,
    date,
    time: wallTime(startsAt, whereabouts.office.zone),
    startsAt: secondsText(startsAt),
    minutes,
    services: visit,
    language,
    number: calledNumber(appointment, whereabouts),
  };
}

function unlistedOf({ visit }: Appointment, services: readonly Service[]): Pick<AppointmentView, 'unlisted'> {
  const unlisted = visit.flatMap(({ serviceId: id }) => {
    const service = services.find((one) => one.id === id);
    return service?.public ? [] : [{ id, name: service?.name ?? { de: id } }];
  });
  return unlisted.length > 0 ? { unlisted } : {};
}

type Status = { readonly purpose: LinkPurpose; readonly now: number; readonly whereabouts: Whereabouts };

function statusOf(appointment: Appointment, { purpose, now, whereabouts }: Status) {
  const { state, person, until, movedTo } = appointment;
  const lastChange = changeUntil(appointment, whereabouts);
  const feedback = purpose === 'manage' ? askedOfAppointment(appointment, now) : undefined;
  return {
    state,
    may: {
      confirm: purpose !== 'view' && state === 'held' && person !== undefined,
      change: purpose === 'manage' && state === 'confirmed' && now <= lastChange,
      ...(feedback && { feedback }),
    },
    changeUntil: secondsText(lastChange),
    detailsGiven: person !== undefined,
    ...(state === 'held' && { heldUntil: secondsText(until), heldSeconds: Math.max(0, until - now) }),
    ...(movedTo !== undefined && { movedTo }),
  };
}

function personOf({ person, note }: Appointment) {
  if (person === undefined) return { extra: {} };
  const { name, mail, phone, extra } = person;
  return {
    name,
    extra,
    ...(mail !== undefined && { mail }),
    ...(phone !== undefined && { phone }),
    ...(note !== undefined && { note }),
  };
}

/** The stored instant is what was promised, also when the office's grid has been changed since. */
export function wallTime(seconds: number, zone: ZoneId): CivilTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return CivilTime.parse(instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }));
}
