import { holdAppointment } from '../../../functions/use-cases/booking/hold-appointment.ts';
import { settledClaims } from '../../../functions/use-cases/booking/settled-claims.ts';
import { materialiseDay } from '../../../functions/use-cases/day-sheets/materialise-day.ts';
import { sweepDue } from '../../../functions/use-cases/day-sheets/sweep-due.ts';
import { onAppointmentChanged } from '../../../functions/use-cases/mail/on-appointment-changed.ts';
import { sendReminders } from '../../../functions/use-cases/mail/send-reminders.ts';
import { acceptOffer } from '../../../functions/use-cases/rebooking/accept-offer.ts';
import { beginRebooking } from '../../../functions/use-cases/rebooking/begin-rebooking.ts';
import { declineOffer } from '../../../functions/use-cases/rebooking/decline-offer.ts';
import { getOffer } from '../../../functions/use-cases/rebooking/get-offer.ts';
import { keepAppointment } from '../../../functions/use-cases/rebooking/keep-appointment.ts';
import { offerAgain } from '../../../functions/use-cases/rebooking/offer-again.ts';
import { settleOffer } from '../../../functions/use-cases/rebooking/settle-offer.ts';
import { settleOffersOfDay } from '../../../functions/use-cases/rebooking/settle-offers-of-day.ts';
import type { Person } from '../../../shared/domain/appointment.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { Result } from '../../../shared/result.ts';
import { appointmentHouse } from '../../support/appointment-house.ts';
import {
  day,
  makeHours,
  makeMunicipality,
  makeOffice,
  makeService,
  makeServiceText,
  officeId,
  openingRule,
  serviceId,
  tenant,
  time,
} from '../../support/make.ts';
import { alex } from '../../support/make-appointment.ts';
import { lea } from '../../support/make-offer.ts';
import { memoryAudit } from '../../support/memory-audit.ts';
import { memoryCatalogue } from '../../support/memory-catalogue.ts';
import { grant, staffCaller, staffMember } from '../../support/staff.ts';

/** The Tuesday that is going to be closed; the house opens two weeks before, on 10 November. */
export const closedDay = day('2026-11-24');

type Opening = {
  /** Counters online and for staff, 09:00 to 11:00. */
  readonly counters?: { readonly online: number; readonly staff: number };
  readonly others?: readonly Office[];
  /** Last day on which the office is open. */
  readonly until?: string;
};

const briefly = { from: '09:00', to: '11:00' };

/** An office with few places, its offers, and somebody who has an appointment on the day that is closed. */
export async function rebookingHouse({ counters = { online: 1, staff: 1 }, others = [], until }: Opening = {}) {
  const rule = { ...briefly, counters, ...(until !== undefined && { validUntil: until }) };
  const office = makeOffice({ hours: makeHours([openingRule(rule)]) });
  const made = appointmentHouse();
  const catalogue = memoryCatalogue({
    municipality: makeMunicipality(),
    offices: [office, ...others],
    services: [makeService()],
    texts: [makeServiceText()],
  });
  /** The hours as they are saved now. */
  let saved = office;
  const offices = {
    get: async (_tenant: unknown, id: string) => {
      const content = [saved, ...others].find((one) => one.id === id);
      return content && { version: 1, content };
    },
  };
  const deps = { ...made, offices, catalogue, settled: settledClaims(), holidays: () => new Set<never>() };
  const materialise = materialiseDay(deps);
  const days = Array.from({ length: 31 }, (_, ahead) => addDays(day('2026-11-10'), ahead));
  const openOn = async (place: Office, dates: readonly CivilDate[]) => {
    for (const date of dates) await materialise(tenant, place, date);
  };
  for (const place of [office, ...others]) await openOn(place, days);
  const settle = settleOffer(deps);
  const audit = memoryAudit();
  const clerk = staffCaller({ staff: staffMember('Lea Leitung', [grant('lead-clerk', office.id)]) });
  const caller = (token: string) => ({ tenant, token, address: '' });
  const linkOf = (reference: AppointmentReference) => deps.links.token(tenant, parseReference(reference).id, 'offer');
  return {
    ...deps,
    office,
    settle: (reference: AppointmentReference) => settle(tenant, parseReference(reference)),
    sweep: sweepDue({ ...deps, settleOffers: settleOffersOfDay(deps) }),
    changed: onAppointmentChanged(deps),
    /** Books at the office on the day that is going to be closed. */
    async book({ at = '09:20', person = alex, language = 'de', confirmed = true }: Booking = {}) {
      const wish = { officeId: office.id, date: closedDay, time: time(at), language };
      const services = [{ serviceId: serviceId('wohnung-anmelden'), count: 1 }];
      const held = granted(await holdAppointment(deps)({ ...wish, services }, { ...caller(''), idempotencyKey: at }));
      const key = parseReference(held.reference);
      const details = { person, until: 2_000_000_000, language, confirmHash: 'c' };
      await deps.appointments.setDetails(tenant, key, details);
      const seen = { ...key, tokenHashes: { view: '', manage: '', confirm: 'c' } };
      if (confirmed) await deps.appointments.confirm(tenant, seen);
      return held.reference;
    },
    /** Other counters on all other days. */
    staff: (changed: Opening['counters']) =>
      openOn(
        makeOffice({ hours: makeHours([openingRule({ ...rule, ...(changed && { counters: changed }) })]) }),
        days.filter((date) => date !== closedDay),
      ),
    /** Takes the places of the day away and begins to rebook. */
    async close(...references: readonly AppointmentReference[]) {
      saved = {
        ...office,
        hours: { ...office.hours, closures: [{ from: closedDay, until: closedDay, reason: 'Wasser' }] },
      };
      await materialise(tenant, saved, closedDay);
      const appointments = references.map((reference) => parseReference(reference).id);
      const reason = { de: 'Wegen eines Wasserschadens ist das Rathaus geschlossen.' };
      await beginRebooking(deps)(tenant, { officeId: office.id, date: closedDay, appointments, by: lea, reason });
    },
    /** The closing was a mistake: the hours are as before, and the day is due, as saving them does. */
    async undo() {
      saved = office;
      const dueAt = deps.clock.now().epochMilliseconds / 1000;
      await deps.dueList.add(tenant, { dueAt, officeId: office.id, date: closedDay });
      await materialise(tenant, office, closedDay);
    },
    remind: sendReminders(deps),
    offerOf: (reference: AppointmentReference) =>
      deps.offers.get(tenant, parseReference(reference), { consistent: true }),
    find: (reference: AppointmentReference) => deps.appointments.get(tenant, parseReference(reference)),
    look: (reference: AppointmentReference, token: string = linkOf(reference)) =>
      getOffer(deps)({ reference }, caller(token)),
    accept: (reference: AppointmentReference, alternative: AppointmentReference) =>
      acceptOffer(deps)({ reference, alternative }, caller(linkOf(reference))),
    decline: (reference: AppointmentReference, stillNeeded: boolean) =>
      declineOffer(deps)({ reference, stillNeeded }, caller(linkOf(reference))),
    again: (reference: AppointmentReference) =>
      offerAgain({ ...deps, audit })({ officeId: office.id, reference }, clerk),
    keep: (reference: AppointmentReference) =>
      keepAppointment({ ...deps, audit })({ officeId: office.id, reference }, clerk),
    /** The times that can be chosen now, as the citizen sees them. */
    async times(reference: AppointmentReference) {
      return granted(await getOffer(deps)({ reference }, caller(linkOf(reference)))).alternatives;
    },
  };
}

type Booking = {
  readonly at?: string;
  readonly person?: Person;
  readonly language?: Language;
  readonly confirmed?: boolean;
};

/** Another office that serves the same, with hours of its own. */
export function otherOffice(id: string): Office {
  return makeOffice({ id, number: 18, letter: 'W', hours: makeHours([openingRule({ ...briefly })]) });
}

export const officeOf = (reference: AppointmentReference) => officeId(reference.split('.')[0] ?? '');

/** The value of a result that the test takes for granted. */
export function granted<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
}
