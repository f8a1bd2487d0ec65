import { Temporal } from 'temporal-polyfill';
import type { CivilDate, ZoneId } from '../../civil.ts';
import { civilDateOf } from '../../time.ts';

/** Tells the civil day of a second since 1970. */
export type DayOf = (seconds: number) => CivilDate;

const quarter = 900;
const maxKept = 100_000;

/**
 * The days of a zone. Asking Temporal costs some ten microseconds, a year has millions of events: the day of each quarter
 * of an hour is remembered. No zone changes its clock within one.
 */
export function civilDaysIn(zone: ZoneId): DayOf {
  const days = new Map<number, CivilDate>();
  return (seconds) => {
    const part = Math.floor(seconds / quarter);
    const known = days.get(part);
    if (known !== undefined) return known;
    const begin = Temporal.Instant.fromEpochMilliseconds(part * quarter * 1000).toZonedDateTimeISO(zone);
    const day = civilDateOf(Math.floor((part * quarter + begin.offsetNanoseconds / 1e9) / 86_400));
    if (days.size >= maxKept) days.clear();
    days.set(part, day);
    return day;
  };
}

/** First and last second of a civil day, both included. */
export function secondsOfDay(zone: ZoneId, date: CivilDate): { readonly first: number; readonly last: number } {
  const day = Temporal.PlainDate.from(date);
  const at = (plain: Temporal.PlainDate) => plain.toZonedDateTime(zone).epochMilliseconds / 1000;
  return { first: at(day), last: at(day.add({ days: 1 })) - 1 };
}
