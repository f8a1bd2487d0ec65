import type { Cells } from './appointment.ts';
import type { CivilDate } from './civil.ts';
import { type DayPlan, planDelta } from './day-plan.ts';
import { cellsFor } from './grid.ts';
import type { AppointmentId } from './ids.ts';
import type { Office } from './office.ts';

/** The places of a day before and after a change of hours. */
export type PlanChange = { readonly date: CivilDate; readonly before: DayPlan; readonly after: DayPlan };

/** Places that come and go, in cells. Both may happen on one day: they are not set off against each other. */
export type GainedAndLost = { readonly gained: number; readonly lost: number };

/** `all` looks at both pools together: what only moves from one to the other is neither gained nor lost. */
export type PlacesChange = {
  readonly all: GainedAndLost;
  readonly online: GainedAndLost;
  readonly staff: GainedAndLost;
};

/** A live appointment as the effect sees it. */
export type BookedPlace = Cells & {
  readonly id: AppointmentId;
  /** Seconds since 1970. */
  readonly createdAt: number;
  /** It has begun: nobody can be asked to come at another time. */
  readonly hasBegun: boolean;
};

/** How the places of a day change. */
export function placesChange({ before, after }: PlanChange): PlacesChange {
  return {
    all: gainedAndLost(planDelta(together(before), together(after))),
    online: gainedAndLost(planDelta(before.online, after.online)),
    staff: gainedAndLost(planDelta(before.staff, after.staff)),
  };
}

/** Whether the day is the same after the change, cell by cell and pool by pool. */
export function isSamePlan({ before, after }: Omit<PlanChange, 'date'>): boolean {
  const deltas = [...planDelta(before.online, after.online), ...planDelta(before.staff, after.staff)];
  return deltas.every((delta) => delta === 0);
}

/**
 * The appointments that no longer fit, in order of time. Only cells that lose places are judged, by both pools together:
 * whoever was booked online can be served at a counter that is now kept for callers, and what was overbooked on purpose
 * before stays so. Whoever booked first stays: an appointment is stranded exactly if in one of its cells the places
 * that are left are all taken by earlier bookings that stay (the id decides between those of the same second).
 */
export function strandedBy<Booked extends BookedPlace>(
  { before, after }: PlanChange,
  booked: readonly Booked[],
): readonly Booked[] {
  const left = placesLeft(before, after);
  const stranded = booked.toSorted(earlierBooked).filter((appointment) => {
    const cells = cellsOf(appointment).filter((cell) => left.has(cell));
    const fits = cells.every((cell) => (left.get(cell) ?? 0) > 0);
    if (fits) for (const cell of cells) left.set(cell, (left.get(cell) ?? 0) - 1);
    return !fits;
  });
  return stranded.toSorted((one, other) => one.first - other.first || earlierBooked(one, other));
}

/**
 * Whether a plan has a place for an appointment even if everybody else who booked earlier stays, in each of its cells and
 * by both pools together. Never so for one that `strandedBy` finds stranded by a change to that plan.
 */
export function fitsPlan(plan: DayPlan, one: BookedPlace, others: readonly BookedPlace[]): boolean {
  const places = together(plan);
  const earlier = others.filter((other) => earlierBooked(other, one) < 0).flatMap(cellsOf);
  return cellsOf(one).every((cell) => earlier.filter((taken) => taken === cell).length < (places[cell] ?? 0));
}

/**
 * Whether a change can strand anybody, told by the sheets alone: `taken` are the places taken in each cell, both pools
 * and open claims included, so that days on which everybody still fits need no look at their appointments.
 */
export function mayStrand({ before, after }: PlanChange, taken: readonly number[]): boolean {
  return [...placesLeft(before, after)].some(([cell, places]) => (taken[cell] ?? 0) > places);
}

/**
 * How many of the appointments take a place of the other pool after the change, at the busiest time: they stay, and the
 * day sheet of the other pool does not know of them.
 */
export function borrowedPlaces(after: DayPlan, taken: DayPlan): number {
  const length = Math.max(taken.online.length, taken.staff.length);
  const borrowed = Array.from({ length }, (_, cell) => {
    const [online, staff] = [spare(after.online, taken.online, cell), spare(after.staff, taken.staff, cell)];
    return Math.min(Math.max(-online, -staff, 0), Math.max(online, staff, 0));
  });
  return Math.max(0, ...borrowed);
}

/** Cells of a typical appointment: the median of what the office offers, buffer included; 1 where it offers nothing. */
export function typicalCells(office: Pick<Office, 'zone' | 'rules' | 'services'>): number {
  const lengths = office.services.map(({ minutes }) => cellsFor(office, minutes)).toSorted((one, other) => one - other);
  return lengths[Math.floor((lengths.length - 1) / 2)] ?? 1;
}

/** Cells in appointments of typical length, rounded: what people call places. */
export function placesOf(cells: number, typical: number): number {
  return Math.round(cells / typical);
}

/** Both pools of a day as one. */
export function together({ online, staff }: DayPlan): number[] {
  return Array.from(
    { length: Math.max(online.length, staff.length) },
    (_, cell) => (online[cell] ?? 0) + (staff[cell] ?? 0),
  );
}

function gainedAndLost(deltas: readonly number[]): GainedAndLost {
  const gained = deltas.reduce((sum, delta) => sum + Math.max(0, delta), 0);
  return { gained, lost: gained - deltas.reduce((sum, delta) => sum + delta, 0) };
}

/** What is left after the change in each cell that loses places. */
function placesLeft(before: DayPlan, after: DayPlan): Map<number, number> {
  const next = together(after);
  const deltas = planDelta(together(before), next);
  return new Map(deltas.flatMap((delta, cell) => (delta < 0 ? [[cell, next[cell] ?? 0] as const] : [])));
}

function cellsOf({ first, length }: Cells): number[] {
  return Array.from({ length }, (_, index) => first + index);
}

/** Those who are here already come before all others. */
function earlierBooked(one: BookedPlace, other: BookedPlace): number {
  if (one.hasBegun !== other.hasBegun) return one.hasBegun ? -1 : 1;
  return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}

function spare(plan: readonly number[], taken: readonly number[], cell: number): number {
  return (plan[cell] ?? 0) - (taken[cell] ?? 0);
}
