import { dayPlan } from '../../shared/domain/day-plan.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { FreeDay } from '../../shared/domain/slots.ts';
import { addDays } from '../../shared/domain/time.ts';
import { day, noHolidays } from './make.ts';

/** The online places of an office on so many days from a date on, nothing booked yet. */
export function openDays(office: Office, from: string, days: number): FreeDay[] {
  return Array.from({ length: days }, (_, index) => addDays(day(from), index)).map((date) => ({
    date,
    free: dayPlan(office, date, noHolidays).online,
  }));
}

/** The same days with every place taken. */
export function fullyBooked(days: readonly FreeDay[]): FreeDay[] {
  return days.map(({ date, free }) => ({ date, free: free.map(() => 0) }));
}
