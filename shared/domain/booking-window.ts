import type { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './civil.ts';
import type { Office } from './office.ts';
import { addDays, dateIn } from './time.ts';

export type BookingWindow = { readonly earliest: Temporal.Instant; readonly lastDate: CivilDate };

/** What may be booked now: starts not before `earliest`, on days of the office's calendar up to `lastDate`, included. */
export function bookingWindow(office: Pick<Office, 'zone' | 'rules'>, now: Temporal.Instant): BookingWindow {
  return {
    earliest: now.add({ minutes: office.rules.minNoticeMinutes }),
    lastDate: addDays(dateIn(office.zone, now), office.rules.maxDaysAhead),
  };
}
