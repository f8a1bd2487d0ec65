import type { Temporal } from 'temporal-polyfill';
import type { CivilDate, CivilTime, InstantText } from './civil.ts';
import { type DayClock, dayClock, elapsedAtWall, wallMinuteAt } from './day-clock.ts';
import { cellsFor } from './grid.ts';
import type { OfficeId } from './ids.ts';
import type { Office } from './office.ts';
import { civilTimeOf, epochMinuteFrom, instantWriter, weekdayOf } from './time.ts';

/** The free places of an office-day, one number a cell; all that a search ever reads. */
export type FreeDay = { readonly date: CivilDate; readonly free: readonly number[] };

/** A free start for a visit of `minutes` at an office. */
export type Start = {
  officeId: OfficeId;
  date: CivilDate;
  time: CivilTime;
  startsAt: InstantText;
  minutes: number;
};

/** A visit at one office: its length, the days to look at in order of date, and since when and until when it may be booked. */
export type OfficeSearch = {
  readonly office: Pick<Office, 'id' | 'zone' | 'rules'>;
  readonly minutes: number;
  readonly days: readonly FreeDay[];
  readonly earliest: Temporal.Instant;
  readonly lastDate: CivilDate;
};

/** Which starts are wanted: wall clock minutes since midnight (`before` excluded) and ISO weekdays; absent means any. */
export type StartFilter = {
  readonly from?: number;
  readonly before?: number;
  readonly weekdays?: readonly number[];
};

/** First cells of all runs of `length` cells with a free place in each. Places below zero (overbooked) are not free. */
export function freeStarts(free: readonly number[], length: number): number[] {
  const starts: number[] = [];
  let run = 0;
  for (let cell = 0; cell < free.length; cell++) {
    run = (free[cell] ?? 0) > 0 ? run + 1 : 0;
    if (run >= length) starts.push(cell - length + 1);
  }
  return starts;
}

/** Free starts of an office, in order of time; ends with the day on which `enough` is reached. */
function officeStarts(search: OfficeSearch, filter: StartFilter, enough: number): Start[] {
  const startsOf = dayReader(search, filter);
  const starts: Start[] = [];
  for (const day of search.days) {
    if (starts.length >= enough) break;
    starts.push(...startsOf(day));
  }
  return starts;
}

/** The `count` earliest starts over all offices; at the same instant in the order in which the offices are given. */
export function earliestStarts(searches: readonly OfficeSearch[], filter: StartFilter, count: number): Start[] {
  if (count === 0) return [];
  return searches
    .flatMap((search) => officeStarts(search, filter, count))
    .sort(byInstant)
    .slice(0, count);
}

export type DayStarts = { date: CivilDate; open: boolean; offers: Start[] };

/** Days to list, and how many offices at most for one and the same time: a city has a hundred. */
export type DayList = { readonly dates: readonly CivilDate[]; readonly officesPerTime: number };

/** All starts by day, over all offices, in order of time. A day is `open` when any office has opening hours on it. */
export function startsByDay(searches: readonly OfficeSearch[], filter: StartFilter, list: DayList): DayStarts[] {
  const days = new Map<CivilDate, DayStarts>();
  for (const date of list.dates) if (isWantedDay(date, filter)) days.set(date, { date, open: false, offers: [] });
  for (const search of searches) addOffice(days, search, filter);
  if (searches.length === 1) return [...days.values()];
  return [...days.values()].map((day) => ({
    ...day,
    offers: thinOut(day.offers.sort(byInstant), list.officesPerTime),
  }));
}

/** Keeps the first few starts of each instant. */
function thinOut(sorted: readonly Start[], perInstant: number): Start[] {
  return sorted.filter((start, index) => sorted[index - perInstant]?.startsAt !== start.startsAt);
}

function addOffice(days: ReadonlyMap<CivilDate, DayStarts>, search: OfficeSearch, filter: StartFilter): void {
  const startsOf = dayReader(search, filter);
  for (const free of search.days) {
    const day = days.get(free.date);
    if (day === undefined || free.free.length === 0) continue;
    day.open = true;
    day.offers.push(...startsOf(free));
  }
}

function byInstant(one: Start, other: Start): number {
  return one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0;
}

function isWantedDay(date: CivilDate, filter: StartFilter): boolean {
  return filter.weekdays === undefined || filter.weekdays.includes(weekdayOf(date));
}

/** Finds the starts of one day after another. */
function dayReader(search: OfficeSearch, filter: StartFilter): (day: FreeDay) => Start[] {
  const { office, minutes } = search;
  const { cellMinutes } = office.rules;
  const { from = 0, before = Number.POSITIVE_INFINITY } = filter;
  const notBefore = epochMinuteFrom(search.earliest);
  const length = cellsFor(office, minutes);
  const textOf = instantWriter();
  return ({ date, free }) => {
    const cells = date <= search.lastDate && isWantedDay(date, filter) ? freeStarts(free, length) : [];
    if (cells.length === 0) return [];
    const clock = dayClock(office, date);
    const starts: Start[] = [];
    for (const cell of cells) {
      const elapsed = cell * cellMinutes;
      const wall = wallMinuteAt(clock, elapsed);
      const isWanted = wall >= from && wall < before && clock.start + elapsed >= notBefore;
      if (!isWanted || isSecondReading(clock, elapsed, cellMinutes)) continue;
      const startsAt = textOf(clock.start + elapsed);
      starts.push({ officeId: office.id, date, time: civilTimeOf(wall), startsAt, minutes });
    }
    return starts;
  };
}

/** Where the clock is put back, a time that comes twice names the first cell only: the second cannot be asked for. */
function isSecondReading(clock: DayClock, elapsed: number, cellMinutes: number): boolean {
  if (elapsed < clock.jumpAt) return false;
  const same = elapsedAtWall(clock, wallMinuteAt(clock, elapsed)).find((minutes) => minutes % cellMinutes === 0);
  return same !== elapsed;
}
