import type { AvailabilityView, DayPart } from '../../../shared/contracts/availability.ts';
import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { dayParts } from '../../../shared/domain/day-part.ts';
import type { OfficeId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type DayStarts, type OfficeSearch, type StartFilter, startsByDay } from '../../../shared/domain/slots.ts';
import { dateIn, datesFrom, daysBetween } from '../../../shared/domain/time.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue, FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Candidate, candidatesFor, earliestOf, type FreeDays, freeDaysFrom } from './free-days.ts';
import { publicOffices } from './public-catalogue.ts';
import { visitRefusal } from './visit-refusal.ts';

export type FindSlotsDeps = { readonly catalogue: Catalogue; readonly places: FreePlaces; readonly clock: Clock };

type Query = InputOf<Routes['findSlots']>;

/** Enough to choose from; who wants one certain office asks for it and sees all of its times. */
const officesPerTime = 3;

const timesOf: Record<DayPart, StartFilter> = { any: {}, ...dayParts };

/** Free starts for a visit. Reads free places only, never appointments. */
export function findSlots(deps: FindSlotsDeps): Handler<Routes['findSlots'], Caller> {
  return async (query, { tenant }) => {
    const now = deps.clock.now();
    const refused = await visitRefusal(deps.catalogue, tenant, query.services);
    if (refused) return refused;
    const offices = await chosenOffices(deps.catalogue, query.offices, tenant);
    if (!offices.ok) return offices;
    const candidates = candidatesFor(offices.value, query.services, now);
    const [first] = candidates;
    if (first === undefined) return fail('not_bookable', [{ pointer: '/services', code: 'no_office' }]);
    const today = dateIn(first.office.zone, now);
    const freeDays = freeDaysFrom(today, { places: deps.places, tenant });
    return ok(await answer({ query, candidates, freeDays, today }));
  };
}

async function chosenOffices(
  catalogue: Catalogue,
  ids: readonly OfficeId[] | undefined,
  tenant: Caller['tenant'],
): Promise<Result<readonly Office[], 'not_found'>> {
  const offices = await publicOffices(catalogue, tenant);
  if (ids === undefined || ids.length === 0) return ok(offices);
  const isKnown = ids.every((id) => offices.some((office) => office.id === id));
  if (!isKnown) return fail('not_found', [{ pointer: '/offices', code: 'unknown_office' }]);
  return ok(offices.filter((office) => ids.includes(office.id)));
}

type Search = {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  readonly freeDays: FreeDays;
  readonly today: CivilDate;
};

async function answer({ query, candidates, freeDays, today }: Search): Promise<AvailabilityView> {
  const { weekdays, earliest: count } = query;
  const filter = { ...timesOf[query.part], ...(weekdays && weekdays.length > 0 && { weekdays }) };
  const lastBookableDate = candidates.reduce((last, { lastDate }) => (lastDate > last ? lastDate : last), today);
  const [earliest, days] = await Promise.all([
    earliestOf(freeDays, candidates, { filter, count }),
    dayByDay({ candidates, freeDays, filter }, datesOf(query, today, lastBookableDate)),
  ]);
  const offices = candidates.map(({ office, minutes }) => {
    return { officeId: office.id, minutes, releaseNote: office.releaseNote };
  });
  return { earliest, days, offices, lastBookableDate };
}

/** The days asked for, as far as they can be booked: from today to the last day. */
function datesOf({ from, days }: Query, today: CivilDate, last: CivilDate): CivilDate[] {
  const first = from !== undefined && from > today ? from : today;
  return datesFrom(first, Math.min(days, daysBetween(first, last) + 1));
}

async function dayByDay(
  search: { readonly candidates: readonly Candidate[]; readonly freeDays: FreeDays; readonly filter: StartFilter },
  dates: readonly CivilDate[],
): Promise<DayStarts[]> {
  const steps = new Set(dates.map((date) => search.freeDays.stepOf(date)));
  const read = await Promise.all([...steps].map((step) => search.freeDays.searches(search.candidates, step)));
  return startsByDay(joined(read.flat()), search.filter, { dates, officesPerTime });
}

/** One search for each office, with the days of all its steps. */
function joined(searches: readonly OfficeSearch[]): OfficeSearch[] {
  const byOffice = Map.groupBy(searches, ({ office }) => office.id);
  return [...byOffice.values()].flatMap((steps) => {
    return steps.slice(0, 1).map((first) => ({ ...first, days: steps.flatMap(({ days }) => days) }));
  });
}
