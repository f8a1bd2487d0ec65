import type { Appointment, Cells } from '../../appointment.ts';
import type { CountedSheet } from './sheet-recount.ts';

/** What a day sheet tells when its day is over; minutes of its cells, buffers included. */
export type SheetMinutes = { readonly plannedMinutes: number; readonly bookedMinutes: number };

/**
 * Minutes for which counters were open for appointments, and how many of them were booked. What was booked beyond the plan
 * (hours cut later, places that staff added) is in neither: nobody can use more than all of it.
 */
export function minutesOn({ plan, free }: Pick<CountedSheet, 'plan' | 'free'>, cellMinutes: number): SheetMinutes {
  const sum = (places: readonly number[]) => places.reduce((all, one) => all + one, 0) * cellMinutes;
  const booked = plan.map((places, cell) => Math.min(places, Math.max(0, places - (free[cell] ?? 0))));
  return { plannedMinutes: sum(plan), bookedMinutes: sum(booked) };
}

/** So long before its start a place is worth giving back: somebody else can still take it. */
const inTimeSeconds = 86_400;

/** Whether a citizen has given this place back at least 24 hours before its start; what the town took away is none. */
export function isGivenBack({ endedAt, startsAt }: Pick<Appointment, 'endedAt' | 'startsAt'>): boolean {
  return endedAt !== undefined && endedAt <= startsAt - inTimeSeconds;
}

/**
 * How many of the places that were given back somebody else has taken: at the end of the day they are not empty any more.
 * A place counts as empty while all of its cells have one left; one that is left explains one empty place, not several.
 */
export function reusedOf(givenBack: readonly Cells[], free: readonly number[]): number {
  const left = free.map((places) => Math.max(0, places));
  return givenBack.filter(({ first, length }) => {
    const cells = Array.from({ length }, (_, index) => first + index);
    const isEmpty = cells.every((cell) => (left[cell] ?? 0) > 0);
    if (isEmpty) for (const cell of cells) left[cell] = (left[cell] ?? 0) - 1;
    return !isEmpty;
  }).length;
}
