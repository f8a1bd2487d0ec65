import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../../shared/domain/civil.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Closure, OpeningRule } from '../../shared/domain/opening-hours.ts';

// The rules once more, slow and plain: walk through the day minute by minute and look at the wall clock each time.

type Moment = Temporal.ZonedDateTime;

/** Each cell of the day as the moments at which its minutes begin. */
export function cellsByTheMinute(office: Office, date: CivilDate): Moment[][] {
  const start = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: office.zone,
    plainTime: office.rules.dayStart,
  });
  const midnight = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(office.zone);
  const cells: Moment[][] = [];
  for (;;) {
    const first = cells.length * office.rules.cellMinutes;
    const end = start.add({ minutes: first + office.rules.cellMinutes });
    if (Temporal.ZonedDateTime.compare(end, midnight) > 0) return cells;
    cells.push(Array.from({ length: office.rules.cellMinutes }, (_, minute) => start.add({ minutes: first + minute })));
  }
}

export function planByTheMinute(office: Office, date: CivilDate, holidays: ReadonlySet<CivilDate>) {
  const cells = cellsByTheMinute(office, date);
  const capacity = (pool: 'online' | 'staff') =>
    withoutEnd(
      cells.map((cell) => Math.min(...cell.map((moment) => countersAt(office, moment, { pool, date, holidays })))),
    );
  return { online: capacity('online'), staff: capacity('staff') };
}

/** Starts of all runs of `length` cells with places, each named by the first cell that shows its time. */
export function startsByTheMinute(office: Office, date: CivilDate, visit: { free: readonly number[]; length: number }) {
  const shown = new Set<string>();
  return cellsByTheMinute(office, date).flatMap((cell, index) => {
    const moment = cell[0];
    if (moment === undefined) return [];
    const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
    const repeated = shown.has(time);
    shown.add(time);
    const taken = Array.from({ length: visit.length }, (_, offset) => visit.free[index + offset] ?? 0);
    if (repeated || taken.some((places) => places <= 0)) return [];
    return [{ cell: index, time, startsAt: moment.toInstant().toString({ smallestUnit: 'second' }), moment }];
  });
}

function countersAt(
  office: Office,
  moment: Moment,
  asked: { pool: 'online' | 'staff'; date: CivilDate; holidays: ReadonlySet<CivilDate> },
): number {
  const { rules, closures, holidays, specialDays } = office.hours;
  if (closures.some((closure) => isClosed(closure, moment))) return 0;
  const special = specialDays.find(({ date }) => date === asked.date);
  const intervals = special?.intervals.filter((interval) => shows(moment, interval));
  if (intervals) return intervals.reduce((sum, { counters }) => sum + counters[asked.pool], 0);
  if (holidays && asked.holidays.has(asked.date) && !holidays.openOn.includes(asked.date)) return 0;
  return rules.filter((rule) => isStaffed(rule, moment)).reduce((sum, rule) => sum + rule.counters[asked.pool], 0);
}

function isClosed(closure: Closure, moment: Moment): boolean {
  return isWithin(moment, { from: closure.from, until: closure.until }) && shows(moment, closure.times);
}

function isStaffed(rule: OpeningRule, moment: Moment): boolean {
  const { repeat } = rule;
  const date = moment.toPlainDate();
  if (!isWithin(moment, { from: rule.validFrom, until: rule.validUntil })) return false;
  if (!rule.weekdays.includes(date.dayOfWeek) || !shows(moment, rule)) return false;
  if (repeat.kind === 'weekly') return true;
  if (repeat.kind === 'every-n-weeks') {
    const weeks = monday(Temporal.PlainDate.from(repeat.anchor)).until(monday(date), { largestUnit: 'weeks' }).weeks;
    return Math.abs(weeks) % repeat.n === 0;
  }
  const same = Array.from({ length: date.daysInMonth }, (_, index) => date.with({ day: index + 1 })).filter(
    (other) => other.dayOfWeek === date.dayOfWeek,
  );
  const index = same.findIndex((other) => other.equals(date));
  return repeat.nth.includes(index + 1) || (repeat.nth.includes(-1) && index === same.length - 1);
}

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek === 1 ? date : monday(date.subtract({ days: 1 }));
}

function isWithin(moment: Moment, days: { from: string | undefined; until: string | undefined }): boolean {
  const date = moment.toPlainDate();
  if (days.from !== undefined && Temporal.PlainDate.compare(date, days.from) < 0) return false;
  return days.until === undefined || Temporal.PlainDate.compare(date, days.until) <= 0;
}

function shows(moment: Moment, times: { from: string; to: string } | undefined): boolean {
  if (times === undefined) return true;
  const time = moment.toPlainTime();
  if (Temporal.PlainTime.compare(time, times.from) < 0) return false;
  return times.to === '24:00' || Temporal.PlainTime.compare(time, times.to) < 0;
}

function withoutEnd(cells: readonly number[]): number[] {
  return cells.slice(0, cells.findLastIndex((places) => places > 0) + 1);
}
