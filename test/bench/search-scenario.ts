import { Temporal } from 'temporal-polyfill';
import { sheetKey } from '../../functions/store/keys.ts';
import { type freeDayAttributes, toFreeDay } from '../../functions/store/sheet-row.ts';
import { fromWire, toWire, type Value } from '../../functions/store/wire.ts';
import { dayPlan } from '../../shared/domain/day-plan.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { FreeDay, OfficeSearch } from '../../shared/domain/slots.ts';
import { addDays } from '../../shared/domain/time.ts';
import { day, makeHours, makeOffice, noHolidays, openingRule, tenant } from '../support/make.ts';

// The workload of the figures: Monday to Friday, 08:00 to 16:00, cells of ten minutes, March 2027 in Berlin
// (23 working days; the clock is changed on the 28th), bookings of one cell at random.

const dates = Array.from({ length: 31 }, (_, index) => addDays(day('2027-03-01'), index));
export const allDates = dates;

export type Load = { readonly counters: number; readonly bookings: number };

export function officeWith(counters: number, id = 'rathaus-mitte'): Office {
  const hours = makeHours([openingRule({ to: '16:00', counters: { online: counters, staff: 0 } })]);
  return makeOffice({ id, hours });
}

/** The month's day sheets as the database answers a query: JSON in its wire form. */
export function storedMonth(office: Office, bookings: number): string {
  const random = randomFrom(bookings + 1);
  const plans = dates.map((date) => ({ date, plan: dayPlan(office, date, noHolidays).online }));
  const open = plans.filter(({ plan }) => plan.length > 0);
  const sheets = open.map(({ date, plan }) => ({ date, plan, free: [...plan] }));
  const places = sheets.flatMap(({ plan }, sheet) =>
    plan.flatMap((counters, cell) => Array.from({ length: counters }, () => ({ sheet, cell }))),
  );
  for (let booked = 0; booked < Math.min(bookings, places.length); booked++) {
    const last = places.length - 1 - booked;
    const chosen = Math.floor(random() * (last + 1));
    const place = places[chosen];
    const other = places[last];
    if (place === undefined || other === undefined) throw new Error('No place left to book');
    places[chosen] = other;
    const free = sheets[place.sheet]?.free;
    if (free !== undefined) free[place.cell] = (free[place.cell] ?? 0) - 1;
  }
  const Items = sheets.map(({ date, free }) => {
    const { sk } = sheetKey(tenant, { officeId: office.id, pool: 'online', date });
    const read: Record<(typeof freeDayAttributes)[number], Value> = { sk, f: free };
    return toWire(read);
  });
  return JSON.stringify({ Count: Items.length, Items });
}

/** What the store makes of such an answer. */
export function freeDaysOf(stored: string): FreeDay[] {
  const { Items } = JSON.parse(stored);
  return Items.map(fromWire).map(toFreeDay);
}

export function searchOf(office: Office, days: readonly FreeDay[]): OfficeSearch {
  const earliest = Temporal.Instant.from('2027-02-28T12:00:00Z');
  return { office, minutes: 10, days, earliest, lastDate: day('2027-03-31') };
}

/** The same numbers from the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
