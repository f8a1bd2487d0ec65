import type { Temporal } from 'temporal-polyfill';
import type { Visit } from '../../../shared/domain/appointment.ts';
import { type BookingWindow, bookingWindow } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { cellsFor } from '../../../shared/domain/grid.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import {
  earliestStarts,
  type FreeDay,
  type OfficeSearch,
  type Start,
  type StartFilter,
} from '../../../shared/domain/slots.ts';
import { addDays, dateIn, daysBetween } from '../../../shared/domain/time.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';
import type { FreePlaces } from '../../ports/catalogue.ts';
import { mostCells } from '../booking/places.ts';

/** An office that can serve a visit, with the minutes it takes there and what may be booked now. */
export type Candidate = { readonly office: Office; readonly minutes: number } & BookingWindow;

/** The offices that offer all of the visit and can book it in one piece. */
export function candidatesFor(offices: readonly Office[], visit: Visit, now: Temporal.Instant): Candidate[] {
  return offices.flatMap((office) => {
    const minutes = visitMinutes(office, visit);
    if (minutes === undefined || cellsFor(office, minutes) > mostCells) return [];
    return [{ office, minutes, ...bookingWindow(office, now) }];
  });
}

/** Days read at once: the sheets of a month are one read unit. */
const daysPerStep = 31;

/** Free days of offices in steps from today on; each step of an office is read once in the life of the reader. */
export type FreeDays = {
  stepOf(date: CivilDate): number;
  /** One step for each candidate whose booking window reaches it. */
  searches(candidates: readonly Candidate[], step: number): Promise<OfficeSearch[]>;
};

export function freeDaysFrom(today: CivilDate, { places, tenant }: { places: FreePlaces; tenant: TenantId }): FreeDays {
  const read = new Map<string, Promise<readonly FreeDay[]>>();
  const daysOf = ({ id }: Office, step: number) => {
    const key = `${id} ${step}`;
    const from = addDays(today, step * daysPerStep);
    const days = read.get(key) ?? places.free(tenant, id, { from, to: addDays(from, daysPerStep - 1) });
    read.set(key, days);
    return days;
  };
  return {
    stepOf: (date) => Math.floor(daysBetween(today, date) / daysPerStep),
    searches(candidates, step) {
      const first = addDays(today, step * daysPerStep);
      const reached = candidates.filter(({ lastDate }) => lastDate >= first);
      return Promise.all(
        reached.map(async (candidate) => ({ ...candidate, days: await daysOf(candidate.office, step) })),
      );
    },
  };
}

/** The earliest starts over the whole booking window. Reads no further than it must. */
export async function earliestOf(
  freeDays: FreeDays,
  candidates: readonly Candidate[],
  wanted: { readonly filter: StartFilter; readonly count: number },
): Promise<Start[]> {
  const found: Start[] = [];
  const firstDays = candidates.map(({ office, earliest }) => dateIn(office.zone, earliest));
  let step = Math.max(0, Math.min(...firstDays.map((date) => freeDays.stepOf(date))));
  while (candidates.length > 0 && found.length < wanted.count) {
    const searches = await freeDays.searches(candidates, step);
    if (searches.length === 0) break;
    found.push(...earliestStarts(searches, wanted.filter, wanted.count - found.length));
    step += 1;
  }
  return found;
}
