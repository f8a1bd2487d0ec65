import * as z from 'zod';
import { CivilDate, CivilTime, CivilTimeEnd, Weekday } from './civil.ts';
import { addDays, daysBetween, minutesOf, minutesPerDay, modulo, weekdayOf } from './time.ts';

/** How often a rule applies among the weeks it covers. Weeks begin on Monday (ISO 8601). */
const Repeat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly') }),
  /** Every n weeks, counted from the week that contains `anchor`. */
  z.strictObject({ kind: z.literal('every-n-weeks'), n: z.int().min(2).max(52), anchor: CivilDate }),
  /** First to fifth occurrence of the weekday in its month; -1 is the last. */
  z.strictObject({ kind: z.literal('nth-in-month'), nth: z.array(z.int().min(-1).max(5)).min(1).max(6) }),
]);
type Repeat = z.infer<typeof Repeat>;

/** Counters staffed in an interval: how many take online bookings, how many are kept for phone and counter. */
export const Counters = z.strictObject({ online: z.int().min(0).max(500), staff: z.int().min(0).max(500) });
export type Counters = z.infer<typeof Counters>;

/** One interval of opening hours. Several rules may cover the same time: their counters add up. */
export const OpeningRule = z.strictObject({
  weekdays: z.array(Weekday).min(1).max(7),
  from: CivilTime,
  to: CivilTimeEnd,
  counters: Counters,
  repeat: Repeat.default({ kind: 'weekly' }),
  validFrom: CivilDate.optional(),
  validUntil: CivilDate.optional(),
});
export type OpeningRule = z.infer<typeof OpeningRule>;

/** Days (both ends included), or a part of each of them, on which the office is closed. */
export const Closure = z.strictObject({
  from: CivilDate,
  until: CivilDate,
  times: z.strictObject({ from: CivilTime, to: CivilTimeEnd }).optional(),
  reason: z.string().max(200).optional(),
});
export type Closure = z.infer<typeof Closure>;

const StaffedInterval = z.strictObject({ from: CivilTime, to: CivilTimeEnd, counters: Counters });
export type StaffedInterval = z.infer<typeof StaffedInterval>;

/**
 * One date with hours of its own: they stand in for the rules and for a public holiday, and without intervals the
 * office is closed. Intervals that overlap add up, as rules do. Closures still take away.
 */
export const SpecialDay = z.strictObject({
  date: CivilDate,
  intervals: z.array(StaffedInterval).max(48),
  note: z.string().max(200).optional(),
});
export type SpecialDay = z.infer<typeof SpecialDay>;

/** `region` is an ISO 3166-2 code, with a part of the state where holidays are local (`DE-BY`, `DE-BY-KATH`); on its public holidays the office is closed unless listed in `openOn`. */
export const OpeningHours = z.strictObject({
  rules: z.array(OpeningRule).max(200),
  closures: z.array(Closure).max(500).default([]),
  specialDays: z.array(SpecialDay).max(400).default([]),
  holidays: z
    .strictObject({
      region: z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3}(?:-[A-Z]{1,5})?)?$/),
      openOn: z.array(CivilDate).default([]),
    })
    .optional(),
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** Counters staffed at each minute of the wall clock, 0 to 1439. */
export type StaffedMinutes = { readonly online: readonly number[]; readonly staff: readonly number[] };

/**
 * Counters by minute on a date: rules add up, closures and public holidays take everything away; a special day stands
 * in for rules and holiday. `holidays` are the public holidays of the region named in the hours; without a region they are
 * not looked at.
 */
export function staffedMinutes(hours: OpeningHours, date: CivilDate, holidays: ReadonlySet<CivilDate>): StaffedMinutes {
  const { online, staff } = staffedBeforeClosures(hours, date, holidays);
  for (const closure of hours.closures.filter((candidate) => candidate.from <= date && date <= candidate.until)) {
    const from = closure.times ? minutesOf(closure.times.from) : 0;
    const to = closure.times ? minutesOf(closure.times.to) : minutesPerDay;
    online.fill(0, from, to);
    staff.fill(0, from, to);
  }
  return { online, staff };
}

/** The same before closures take anything away: what whoever plans the day has written down for it. */
export function staffedBeforeClosures(
  hours: OpeningHours,
  date: CivilDate,
  holidays: ReadonlySet<CivilDate>,
): { readonly online: number[]; readonly staff: number[] } {
  return staffedByIntervals(intervalsOn(hours, date, holidays));
}

/** Counters by minute of intervals that add up. */
export function staffedByIntervals(intervals: readonly StaffedInterval[]): {
  readonly online: number[];
  readonly staff: number[];
} {
  const online = new Array<number>(minutesPerDay).fill(0);
  const staff = new Array<number>(minutesPerDay).fill(0);
  for (const { from, to, counters } of intervals) {
    const end = minutesOf(to);
    for (let minute = minutesOf(from); minute < end; minute++) {
      online[minute] = (online[minute] ?? 0) + counters.online;
      staff[minute] = (staff[minute] ?? 0) + counters.staff;
    }
  }
  return { online, staff };
}

/** What is staffed on a date before closures. Were a date named twice, the first would count. */
function intervalsOn(
  hours: OpeningHours,
  date: CivilDate,
  holidays: ReadonlySet<CivilDate>,
): readonly StaffedInterval[] {
  const special = hours.specialDays.find((day) => day.date === date);
  if (special !== undefined) return special.intervals;
  return isHoliday(hours, date, holidays) ? [] : hours.rules.filter((rule) => appliesOn(rule, date));
}

/** Whether a rule applies on a date: valid then, on one of its weekdays, in one of its weeks. */
export function appliesOn(rule: OpeningRule, date: CivilDate): boolean {
  if (rule.validFrom !== undefined && date < rule.validFrom) return false;
  if (rule.validUntil !== undefined && date > rule.validUntil) return false;
  return rule.weekdays.includes(weekdayOf(date)) && isInRepeat(rule.repeat, date);
}

function isInRepeat(repeat: Repeat, date: CivilDate): boolean {
  switch (repeat.kind) {
    case 'weekly':
      return true;
    case 'every-n-weeks':
      return modulo(daysBetween(mondayOf(repeat.anchor), mondayOf(date)) / 7, repeat.n) === 0;
    case 'nth-in-month':
      return repeat.nth.includes(nthInMonth(date)) || (repeat.nth.includes(-1) && isLastInMonth(date));
  }
}

function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

function nthInMonth(date: CivilDate): number {
  return Math.ceil(Number(date.slice(8)) / 7);
}

function isLastInMonth(date: CivilDate): boolean {
  return addDays(date, 7).slice(5, 7) !== date.slice(5, 7);
}

/** Whether the office is closed on a date as a public holiday of its region, were there no special day. */
export function isHoliday(hours: OpeningHours, date: CivilDate, holidays: ReadonlySet<CivilDate>): boolean {
  return hours.holidays !== undefined && holidays.has(date) && !hours.holidays.openOn.includes(date);
}
