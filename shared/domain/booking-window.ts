import type { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './civil.ts';
import type { Office } from './office.ts';
import { addDays, dateIn, datesFrom } from './time.ts';

export type BookingWindow = { readonly earliest: Temporal.Instant; readonly lastDate: CivilDate };

/** What may be booked now: starts not before `earliest`, on days of the office's calendar up to `lastDate`, included. */
export function bookingWindow(office: Pick<Office, 'zone' | 'rules'>, now: Temporal.Instant): BookingWindow {
  return {
    earliest: now.add({ minutes: office.rules.minNoticeMinutes }),
    lastDate: addDays(dateIn(office.zone, now), office.rules.maxDaysAhead),
  };
}

/**
 * The days whose sheets must exist now, on the office's calendar: today, all that can be booked, and the day that opens
 * at midnight.
 */
export function daysAhead(office: Pick<Office, 'zone' | 'rules'>, now: Temporal.Instant): CivilDate[] {
  const today = dateIn(office.zone, now);
  return datesFrom(today, office.rules.maxDaysAhead + 2);
}
