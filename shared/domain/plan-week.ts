import type { CivilDate, CivilTime, CivilTimeEnd } from './civil.ts';
import type { DayPlan } from './day-plan.ts';
import { timeOfCell } from './grid.ts';
import type { Office } from './office.ts';
import type { OpeningHours, StaffedMinutes } from './opening-hours.ts';
import { addDays, civilTimeOf, datesFrom, minutesOf, minutesPerDay, weekdayOf } from './time.ts';

/** A part of the day in which no day of the week changes its counters: one row of the table of a week. */
export type Band = { readonly from: CivilTime; readonly to: CivilTimeEnd };

/** Rows begin at even hours, as people speak of a day; a table shows working hours even where nobody is there yet. */
const hourSteps = 2;
const shownFrom = 8 * 60;
const shownTo = 18 * 60;

/** The Monday of a date's week (ISO 8601). */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The seven days of the week that begins with this Monday. */
export function weekOf(monday: CivilDate): CivilDate[] {
  return datesFrom(monday, 7);
}

/** The rows for these days: each boundary of any day is one, and each even hour between the first and the last. */
export function bandsOf(days: readonly StaffedMinutes[], dayStart: CivilTime): Band[] {
  const bounds = new Set(days.flatMap(changesIn));
  const from = Math.max(minutesOf(dayStart), Math.min(shownFrom, ...bounds));
  const to = Math.max(shownTo, ...bounds);
  for (let minute = 0; minute <= minutesPerDay; minute += hourSteps * 60) bounds.add(minute);
  const inside = [...bounds].filter((minute) => from < minute && minute < to);
  const edges = [from, ...inside, to].toSorted((one, other) => one - other);
  return edges.slice(1).map((end, index) => ({ from: civilTimeOf(edges[index] ?? 0), to: endOf(end) }));
}

/** Whether the office is closed on a date in some of a band's time. */
export function isClosedIn({ closures }: Pick<OpeningHours, 'closures'>, date: CivilDate, band: Band): boolean {
  return closures.some(({ from, until, times }) => {
    const [begin, end] = times ? [minutesOf(times.from), minutesOf(times.to)] : [0, minutesPerDay];
    return from <= date && date <= until && begin < minutesOf(band.to) && minutesOf(band.from) < end;
  });
}

/** Sums of cells by band; a cell belongs to the band in which it begins. */
export function cellsByBand(
  office: Pick<Office, 'zone' | 'rules'>,
  date: CivilDate,
  cells: readonly number[],
): (band: Band) => number {
  const starts = cells.map((places, cell) => ({ places, minute: minutesOf(timeOfCell(office, date, cell)) }));
  return ({ from, to }) =>
    starts
      .filter(({ minute }) => minutesOf(from) <= minute && minute < minutesOf(to))
      .reduce((sum, { places }) => sum + places, 0);
}

/** How many of 100 places can be booked online; 100 where there are none at all. */
export function onlinePercent(plans: readonly DayPlan[]): number {
  const sum = (pool: keyof DayPlan) => plans.flatMap((plan) => plan[pool]).reduce((all, places) => all + places, 0);
  const [online, staff] = [sum('online'), sum('staff')];
  return online + staff === 0 ? 100 : Math.round((online * 100) / (online + staff));
}

/** Minutes of the wall clock from which other numbers of counters are staffed than just before. */
function changesIn({ online, staff }: StaffedMinutes): number[] {
  const minutes = Array.from({ length: minutesPerDay + 1 }, (_, minute) => minute);
  return minutes.filter(
    (minute) =>
      (online[minute] ?? 0) !== (online[minute - 1] ?? 0) || (staff[minute] ?? 0) !== (staff[minute - 1] ?? 0),
  );
}

function endOf(minute: number): CivilTimeEnd {
  return minute === minutesPerDay ? '24:00' : civilTimeOf(minute);
}
