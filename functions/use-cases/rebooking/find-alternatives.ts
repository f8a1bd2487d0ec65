import { Temporal } from 'temporal-polyfill';
import {
  chooseAlternatives,
  type LostPlace,
  mostAlternatives,
  type OfferableStart,
} from '../../../shared/domain/alternatives.ts';
import type { Appointment, Pool } from '../../../shared/domain/appointment.ts';
import { cellAt, cellsFor } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Alternative, type Offer, offeredFor, offerRules } from '../../../shared/domain/offer.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { earliestStarts, type FreeDay } from '../../../shared/domain/slots.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { DaySheets } from '../../ports/booking.ts';
import type { Catalogue, FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { wallTime } from '../booking/appointment-view.ts';
import { type Candidate, candidatesFor } from '../search/free-days.ts';

export type FindAlternativesDeps = {
  readonly catalogue: Pick<Catalogue, 'offices'>;
  readonly places: FreePlaces;
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly links: Pick<Links, 'appointmentId'>;
  readonly clock: Clock;
};

export type Sought = {
  readonly tenant: TenantId;
  readonly offer: Offer;
  readonly old: Appointment;
  /** Were tried already and are taken. */
  readonly taken: readonly Alternative[];
};

/**
 * Places that may be offered in addition to those that the offer has. The places of the same office come first, also
 * those kept for phone and counter; only then are other offices asked. Reads no more than it must.
 */
export async function findAlternatives(deps: FindAlternativesDeps, sought: Sought): Promise<readonly Alternative[]> {
  const { tenant, offer, old } = sought;
  const candidates = await candidatesOf(deps, sought);
  const lost = lostPlaceOf(old, candidates);
  if (lost === undefined || offer.alternatives.length >= mostAlternatives) return [];
  const kept = offer.alternatives.flatMap((one) => startOf(one, candidates) ?? []);
  const [here, elsewhere] = [true, false].map((isHere) =>
    candidates.filter(({ office }) => (office.id === old.officeId) === isHere),
  );
  const starts: OfferableStart[] = [];
  let chosen: readonly OfferableStart[] = [];
  for (const [offices = [], pool] of [
    [here, 'online'],
    [here, 'staff'],
    [elsewhere, 'online'],
    [elsewhere, 'staff'],
  ] as const) {
    const found = await someAtOnce(offices, atOnce, (candidate) => startsOf(deps, tenant, { candidate, pool }));
    starts.push(...found.flat().filter((start) => isOfferable(start, sought)));
    chosen = chooseAlternatives(lost, starts, kept);
    if (kept.length + chosen.length >= mostAlternatives) break;
  }
  return chosen.flatMap((start) => alternativeAt(deps, sought, { start, candidates }) ?? []);
}

/** The offices that serve the same visit: the old one in any case, others if citizens may choose them. */
async function candidatesOf({ catalogue, clock }: FindAlternativesDeps, { tenant, old }: Sought): Promise<Candidate[]> {
  const now = clock.now();
  const offices = (await catalogue.offices(tenant)).filter((office) => office.public || office.id === old.officeId);
  const notBefore = now.add({ hours: offerRules.noticeHours });
  return candidatesFor(offices, old.visit, now).map((candidate) => ({
    ...candidate,
    earliest: Temporal.Instant.compare(candidate.earliest, notBefore) > 0 ? candidate.earliest : notBefore,
  }));
}

/** By the wall clock of the old office; where that does not serve the visit any more, of another one. */
function lostPlaceOf(old: Appointment, candidates: readonly Candidate[]): LostPlace | undefined {
  const { office } = candidates.find((candidate) => candidate.office.id === old.officeId) ?? candidates[0] ?? {};
  if (office === undefined) return undefined;
  return { officeId: old.officeId, date: old.date, time: wallTime(old.startsAt, office.zone) };
}

async function startsOf(
  { places, daySheets, clock }: FindAlternativesDeps,
  tenant: TenantId,
  { candidate, pool }: { readonly candidate: Candidate; readonly pool: Pool },
): Promise<OfferableStart[]> {
  const { office } = candidate;
  const from = dateIn(office.zone, clock.now());
  const span = { from, to: addDays(from, offerRules.daysAhead) };
  const days: readonly FreeDay[] =
    pool === 'online'
      ? await places.free(tenant, office.id, span)
      : await daySheets.list(tenant, { officeId: office.id, pool }, span);
  const starts = earliestStarts([{ ...candidate, days }], {}, Number.POSITIVE_INFINITY);
  return starts.map((start) => ({ ...start, pool }));
}

function isOfferable(start: OfferableStart, { old, taken }: Sought): boolean {
  const startsAt = secondsAt(start.startsAt);
  if (startsAt === old.startsAt) return false;
  return !taken.some((one) => one.startsAt === startsAt && one.officeId === start.officeId && one.pool === start.pool);
}

/** An alternative as the rule looks at it. */
function startOf({ officeId, date, startsAt }: Alternative, candidates: readonly Candidate[]) {
  const office = candidates.find((candidate) => candidate.office.id === officeId)?.office;
  if (office === undefined) return undefined;
  return { officeId, date, time: wallTime(startsAt, office.zone), startsAt: secondsText(startsAt) };
}

type Chosen = { readonly start: OfferableStart; readonly candidates: readonly Candidate[] };

/** Its id follows from what it is, so that whoever holds the same place for the same offer again finds its own. */
function alternativeAt(
  { links }: FindAlternativesDeps,
  { tenant, offer }: Sought,
  { start, candidates }: Chosen,
): Alternative | undefined {
  const { officeId, pool, date, time, minutes, startsAt } = start;
  const office: Office | undefined = candidates.find((candidate) => candidate.office.id === officeId)?.office;
  const first = office && cellAt(office, date, time);
  if (office === undefined || first === undefined) return undefined;
  const parts = [offeredFor(offer), String(offer.round), officeId, date, pool, String(first)];
  return {
    id: links.appointmentId(tenant, 'offer', parts),
    officeId,
    pool,
    date,
    first,
    length: cellsFor(office, minutes),
    startsAt: secondsAt(startsAt),
    minutes,
  };
}

function secondsAt(instant: string): number {
  return secondsOf(Temporal.Instant.from(instant));
}
