import type { Temporal } from 'temporal-polyfill';
import type { CivilDate, CivilTime } from './civil.ts';
import { dayClock, elapsedAtWall, wallMinuteAt } from './day-clock.ts';
import type { Office } from './office.ts';
import { civilTimeOf, instantOfMinute, minutesOf, minutesPerDay, modulo } from './time.ts';

// Cell i of an office's day begins i * cellMinutes minutes that really pass after its day start.

type OfficeRules = Pick<Office, 'zone' | 'rules'>;

export function cellStart(office: OfficeRules, date: CivilDate, cell: number): Temporal.Instant {
  return instantOfMinute(dayClock(office, date).start + cell * office.rules.cellMinutes);
}

/**
 * The cell that begins when the wall clock shows `time`; the first one when the clock is put back in between.
 * Undefined when the time is before day start, off the grid, or skipped by a clock change.
 */
export function cellAt(office: OfficeRules, date: CivilDate, time: CivilTime): number | undefined {
  const elapsed = elapsedAtWall(dayClock(office, date), minutesOf(time));
  const onGrid = elapsed.find((minutes) => minutes % office.rules.cellMinutes === 0);
  return onGrid === undefined ? undefined : onGrid / office.rules.cellMinutes;
}

/** What the wall clock shows when the cell begins. Two cells can show the same time where the clock is put back. */
export function timeOfCell(office: OfficeRules, date: CivilDate, cell: number): CivilTime {
  const wall = wallMinuteAt(dayClock(office, date), cell * office.rules.cellMinutes);
  return civilTimeOf(modulo(wall, minutesPerDay));
}

/** Cells that an appointment of so many minutes takes, the office's buffer included. */
export function cellsFor(office: OfficeRules, minutes: number): number {
  return Math.ceil((minutes + office.rules.bufferMinutes) / office.rules.cellMinutes);
}
