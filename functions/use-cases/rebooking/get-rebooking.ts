import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { ShownState, StrandedView } from '../../../shared/contracts/staff/rebooking.ts';
import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { ZoneId } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { maskedName } from '../../../shared/domain/masked-name.ts';
import type { Alternative, Offer } from '../../../shared/domain/offer.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { wallTime } from '../booking/appointment-view.ts';
import { countsOf, shownState } from './standings.ts';

export type GetRebookingDeps = {
  readonly offers: Pick<Offers, 'days' | 'ofDay'>;
  readonly appointments: Pick<Appointments, 'ofDay' | 'get'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly clock: Clock;
};

/** Whoever must be called comes first, whoever is done last; within that by time. */
const order: readonly ShownState[] = [
  'unreachable',
  'declined',
  'lapsed',
  'planned',
  'open',
  'kept',
  'accepted',
  'cancelled',
];

/** Everybody of one closed day. Names are masked; nothing else of a person is shown. */
export function getRebooking(deps: GetRebookingDeps): Handler<Routes['getRebooking'], StaffCaller> {
  return async ({ officeId, date }, { tenant }) => {
    const offices = await deps.catalogue.offices(tenant);
    const municipality = await deps.catalogue.municipality(tenant);
    const [day] = await deps.offers.days(tenant, officeId, { from: date, to: date });
    if (day === undefined || municipality === undefined || !offices.some(({ id }) => id === officeId))
      return fail('not_found');
    const [offers, booked] = await Promise.all([
      deps.offers.ofDay(tenant, day),
      deps.appointments.ofDay(tenant, day, { consistent: true }),
    ]);
    const known = new Map(booked.map((appointment) => [appointment.id, appointment]));
    const now = secondsOf(deps.clock.now());
    const clocks = { offices, zone: municipality.zone };
    const found = await someAtOnce(offers, atOnce, async (offer) => {
      const old = known.get(offer.id);
      return old && (await strandedView(deps, tenant, { offer, old, clocks, now }));
    });
    const stranded = found.filter((one) => one !== undefined).toSorted(byUrgency);
    return ok({
      officeId,
      date,
      ...(day.reason && { reason: day.reason }),
      since: secondsText(day.at),
      counts: countsOf(stranded.map(({ state }) => state)),
      stranded,
    });
  };
}

/** Where an office is gone, the clock of the municipality counts. */
type Clocks = { readonly offices: readonly Office[]; readonly zone: ZoneId };

type Known = {
  readonly offer: Offer;
  readonly old: Appointment;
  readonly clocks: Clocks;
  readonly now: number;
};

async function strandedView(deps: GetRebookingDeps, tenant: TenantId, known: Known): Promise<StrandedView> {
  const { offer, old, clocks, now } = known;
  const { officeId, date, id, startsAt, person, visit, movedTo } = old;
  const moved = movedTo && (await deps.appointments.get(tenant, parseReference(movedTo)));
  return {
    reference: referenceOf(officeId, date, id),
    time: timeAt(clocks, officeId, startsAt),
    ...(person && { name: maskedName(person.name) }),
    services: visit,
    state: shownState(offer, old.state, now),
    hasMail: hasMail(person),
    hasPhone: person?.phone !== undefined,
    ...(offer.until > 0 && { until: secondsText(offer.until) }),
    alternatives: offer.alternatives.map((one) => placeView(clocks, one)),
    ...(moved && { newPlace: placeView(clocks, moved) }),
  };
}

function placeView(clocks: Clocks, { officeId, date, id, startsAt }: Alternative | Appointment) {
  const time = timeAt(clocks, officeId, startsAt);
  return { reference: referenceOf(officeId, date, id), office: officeId, date, time };
}

function timeAt({ offices, zone }: Clocks, officeId: Office['id'], startsAt: number) {
  return wallTime(startsAt, offices.find(({ id }) => id === officeId)?.zone ?? zone);
}

function byUrgency(one: StrandedView, other: StrandedView): number {
  return order.indexOf(one.state) - order.indexOf(other.state) || (one.time < other.time ? -1 : 1);
}
