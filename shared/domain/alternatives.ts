import type { Pool } from './appointment.ts';
import type { CivilDate, CivilTime } from './civil.ts';
import { partOfDay } from './day-part.ts';
import type { OfficeId } from './ids.ts';
import type { Start } from './slots.ts';
import { addDays, daysBetween, minutesOf, minutesPerDay, weekdayOf } from './time.ts';

/** Where and when somebody would have come. */
export type LostPlace = { readonly officeId: OfficeId; readonly date: CivilDate; readonly time: CivilTime };

/** A free start, and whose places it would take. */
export type OfferableStart = Start & { readonly pool: Pool };

/** Enough for a choice, few enough to be held for everybody at once. */
export const mostAlternatives = 3;

/** Closer together on one day, two times are no real choice. */
const apartMinutes = 120;

/** What another part of the day costs, compared with a day earlier or later: who comes mornings would rather wait. */
const otherPartMinutes = 2 * minutesPerDay;
/** What another weekday costs where the weekday matters: more than a week's delay. */
const otherWeekdayMinutes = 14 * minutesPerDay;

/** How far a start is from what is wished, in minutes; the smaller the better. */
type Wish = (lost: LostPlace, start: Start) => number;

/** The three wishes, in the order in which they are served. */
const wishes: readonly Wish[] = [
  () => 0,
  (lost, start) =>
    distance(start, lost.date, lost.time) + (partOfDay(start.time) === partOfDay(lost.time) ? 0 : otherPartMinutes),
  (lost, start) =>
    distance(start, addDays(lost.date, 7), lost.time) +
    (weekdayOf(start.date) === weekdayOf(lost.date) ? 0 : otherWeekdayMinutes),
];

/**
 * Up to three other times for somebody whose place is lost, in order of time: one as early as possible, one near the old
 * day and part of the day, one on the same weekday and time a week later. All start at different instants; at least two
 * hours apart where that can be had; at the same office as long as it has any. `kept` are chosen already and stay.
 */
export function chooseAlternatives<Chosen extends Pick<Start, 'officeId' | 'date' | 'time' | 'startsAt'>>(
  lost: LostPlace,
  starts: readonly OfferableStart[],
  kept: readonly Chosen[] = [],
): readonly OfferableStart[] {
  const here = starts.filter(({ officeId }) => officeId === lost.officeId);
  const elsewhere = starts.filter(({ officeId }) => officeId !== lost.officeId);
  const chosen: OfferableStart[] = [];
  for (const wish of wishes) {
    const known = [...kept, ...chosen];
    if (known.length >= mostAlternatives) break;
    const next = best(here, { lost, wish, known }) ?? best(elsewhere, { lost, wish, known });
    if (next !== undefined) chosen.push(next);
  }
  return chosen.sort(inOrder);
}

type Known = Pick<Start, 'date' | 'time' | 'startsAt'>;
type Search = { readonly lost: LostPlace; readonly wish: Wish; readonly known: readonly Known[] };

function best(starts: readonly OfferableStart[], { lost, wish, known }: Search): OfferableStart | undefined {
  const others = starts.filter(({ startsAt }) => known.every((one) => one.startsAt !== startsAt));
  const apart = others.filter((start) => known.every((one) => isApart(one, start)));
  const costs = (apart.length > 0 ? apart : others).map((start) => ({ start, cost: wish(lost, start) }));
  return costs.sort((one, other) => one.cost - other.cost || inOrder(one.start, other.start))[0]?.start;
}

function isApart(one: Known, other: Known): boolean {
  return one.date !== other.date || Math.abs(minutesOf(one.time) - minutesOf(other.time)) >= apartMinutes;
}

function distance(start: Start, date: CivilDate, time: CivilTime): number {
  return Math.abs(daysBetween(date, start.date)) * minutesPerDay + Math.abs(minutesOf(start.time) - minutesOf(time));
}

/** By time; at the same time a place for everybody before one kept for staff, then by office. */
function inOrder(one: OfferableStart, other: OfferableStart): number {
  return (
    compare(one.startsAt, other.startsAt) || compare(one.pool, other.pool) || compare(one.officeId, other.officeId)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
