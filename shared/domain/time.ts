import { Temporal } from 'temporal-polyfill';
import { type CivilDate, CivilTime, type CivilTimeEnd, ComputedDate, type InstantText, type ZoneId } from './civil.ts';

// Days and minutes as whole numbers for loops that run thousands of times; Temporal wherever a zone is involved.

export const minutesPerDay = 1440;

/** Minutes since midnight on the wall clock: 0 to 1440 (`24:00`). */
export function minutesOf(time: CivilTimeEnd): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const knownTimes: CivilTime[] = [];

/** The wall clock's reading for 0 to 1439 minutes since midnight. Throws outside of that. */
export function civilTimeOf(minutes: number): CivilTime {
  const known = knownTimes[minutes];
  if (known !== undefined) return known;
  const made = CivilTime.parse(`${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`);
  knownTimes[minutes] = made;
  return made;
}

/** Days since 1970-01-01. Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
export function epochDayOf(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  // Years begin in March here, so that the leap day is the last day of its year.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day since 1970-01-01, as text. Inverse of `epochDayOf` (civil_from_days). */
function dateText(epochDay: number): string {
  const shifted = epochDay + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The civil date of a day since 1970-01-01. Throws outside of the years 0 to 9999. */
export function civilDateOf(epochDay: number): CivilDate {
  return ComputedDate.parse(dateText(epochDay));
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(epochDayOf(date) + days);
}

/** So many days in a row, from the first on; none for a number below one. */
export function datesFrom(first: CivilDate, count: number): CivilDate[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return modulo(epochDayOf(date) + 3, 7) + 1;
}

/** The date on the wall calendar of a zone. */
export function dateIn(zone: ZoneId, now: Temporal.Instant): CivilDate {
  return ComputedDate.parse(now.toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** Whole minutes since 1970 of an instant, rounded up: the first whole minute that is not before it. */
export function epochMinuteFrom(instant: Temporal.Instant): number {
  return Math.ceil(instant.epochMilliseconds / 60_000);
}

export function instantOfMinute(epochMinute: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMinute * 60_000);
}

/** `2026-11-24T08:20:00Z` for whole minutes since 1970, as the API speaks instants. */
export function instantText(epochMinute: number): InstantText {
  return instantWriter()(epochMinute);
}

/** Writes many instants; the date is worked out once for neighbours on the same day. */
export function instantWriter(): (epochMinute: number) => InstantText {
  let written = Number.NaN;
  let date = '';
  return (epochMinute) => {
    const day = Math.floor(epochMinute / minutesPerDay);
    if (day !== written) date = dateText(day);
    written = day;
    return `${date}T${civilTimeOf(epochMinute - day * minutesPerDay)}:00Z`;
  };
}

/** Remainder that is never negative. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
