import type { CivilDate } from '../civil.ts';
import { addDays, weekdayOf } from '../time.ts';

/** Monday to Friday that is no public holiday. */
function isWorkingDay(date: CivilDate, holidays: ReadonlySet<CivilDate>): boolean {
  return weekdayOf(date) <= 5 && !holidays.has(date);
}

/** The last of `days` working days after `from`: from Friday, one working day is Monday. */
export function afterWorkingDays(from: CivilDate, days: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}

/** Working days after `from`, up to and with `to`; 0 where there is none. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: ReadonlySet<CivilDate>): number {
  let days = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) days += 1;
  }
  return days;
}

/** The time in which nine of ten were done: the smallest value that 90 % do not exceed. Undefined without values. */
export function percentile90(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.9) - 1];
}

/** Fewer than this tell nothing about the next one: then the town's promise is shown. */
export const fewestForExpectation = 10;
