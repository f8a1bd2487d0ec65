import type { DayPlan } from '../../day-plan.ts';
import { cellsFor } from '../../grid.ts';
import type { Office } from '../../office.ts';
import { minutesOf } from '../../time.ts';
import { visitMinutes } from '../../visit.ts';
import { nothingFree } from '../tally/measures.ts';
import type { Behaviour, Demand, Look, Measured } from './demand.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** What is open on each simulated day and on those that can be booked from the last of them. */
export type Timetable = { readonly office: Office; readonly plans: readonly DayPlan[] };

/** A look with what decides about it: the same seed throws the same, before and after a change. */
export type Scripted = Look & { readonly seed: number; readonly looks: number };

/** Who comes on each simulated day, in order of time; the first `warmUp` days only fill the sheets. */
export type Script = { readonly warmUp: number; readonly days: readonly (readonly Scripted[])[] };

/** What came of it after the warm-up; NaN where there was nothing to measure. */
export type Simulated = Readonly<Record<Measured, number>>;

const mostLooks = 4;
const fourteenDays = 14;
/** Days after which somebody comes back. */
const back = { from: 0.5, to: 3 } as const;

/**
 * Plays a script against a timetable: each person looks for the earliest start, takes it, a later one, or none and perhaps
 * comes back; some cancel, and their places are free again from the next day on.
 */
export function simulate(
  { office, plans }: Timetable,
  { visits, behaviour, sampledAt }: Pick<Demand, 'visits' | 'behaviour' | 'sampledAt'>,
  script: Script,
): Simulated {
  const house = openHouse({ office, plans }, script);
  const lengths = visits.map((visit) => cellsOf(office, visitMinutes(office, visit)));
  const returning: Scripted[][] = script.days.map(() => []);
  const playOne = (look: Scripted, day: number) => {
    if (look.minute >= sampledAt) house.sample(sampledAt);
    const length = lengths[look.visit] ?? 0;
    if (length > 0 && !serve(house, behaviour, { look, length })) comeBack(returning, behaviour, { look, day });
  };
  for (const [day, planned] of script.days.entries()) {
    house.begin(day);
    const again = returning[day] ?? [];
    const looks = again.length === 0 ? planned : [...planned, ...again].sort((one, other) => one.minute - other.minute);
    for (const look of looks) playOne(look, day);
    house.sample(sampledAt);
  }
  return house.outcome();
}

function cellsOf(office: Office, minutes: number | undefined): number {
  return minutes === undefined ? 0 : cellsFor(office, minutes);
}

type Asked = { readonly look: Scripted; readonly length: number };

/** Whether the person has taken a time. */
function serve(house: House, behaviour: Behaviour, { look, length }: Asked): boolean {
  const sheet = look.way === 'staff' && house.days('staff', look.minute, length) < nothingFree ? 'staff' : 'online';
  const days = house.days(sheet, look.minute, length);
  if (look.way === 'search') house.count(days <= fourteenDays);
  const takes = look.way === 'search' ? behaviour.takes(days) : 1;
  if (days === nothingFree || throwOf(look, 0) >= takes) return false;
  const part = throwOf(look, 2);
  const isLate = throwOf(look, 1) < behaviour.lateShare;
  const wanted = isLate ? pick(behaviour.lateDays, part) : days + pick(behaviour.extraDays, part);
  const keeps = throwOf(look, 4) >= behaviour.cancelShare ? undefined : pick(behaviour.cancelAfter, throwOf(look, 5));
  house.take(sheet, {
    minute: look.minute,
    length,
    days: Math.max(days, wanted),
    part: throwOf(look, 3),
    until: keeps,
  });
  return true;
}

function comeBack(
  returning: Scripted[][],
  { returnShare }: Behaviour,
  { look, day }: { readonly look: Scripted; readonly day: number },
): void {
  if (look.way !== 'search' || look.looks >= mostLooks || throwOf(look, 6) >= returnShare) return;
  const at = day + look.minute / 1440 + back.from + (back.to - back.from) * throwOf(look, 7);
  returning[Math.floor(at)]?.push({ ...look, minute: Math.floor((at % 1) * 1440), looks: look.looks + 1 });
}

type Pool = keyof DayPlan;
type Wanted = {
  readonly minute: number;
  readonly length: number;
  readonly days: number;
  /** Which of the free starts of that day, 0 to 1. */
  readonly part: number;
  /** Part of the time until the appointment after which it is cancelled. */
  readonly until: number | undefined;
};
type House = ReturnType<typeof openHouse>;

/** The sheets of an office while days go by, and what is measured of them. */
function openHouse({ office, plans }: Timetable, { warmUp, days }: Script) {
  const { cellMinutes, dayStart, minNoticeMinutes, maxDaysAhead } = office.rules;
  const sheets: Readonly<Record<Pool, Sheet>> = {
    online: openSheet(plans.map(({ online }) => online)),
    staff: openSheet(plans.map(({ staff }) => staff)),
  };
  const one = office.services.map(({ minutes }) => cellsFor(office, minutes));
  const freed: (() => void)[][] = days.map(() => []);
  const samples: number[] = [];
  let [today, searches, found] = [0, 0, 0];
  let isSampled = true;
  const notBefore = (minute: number) =>
    Math.max(0, Math.ceil((minute + minNoticeMinutes - minutesOf(dayStart)) / cellMinutes));
  const nextDay = (pool: Pool, minute: number, length: number) =>
    sheets[pool].firstDay(today, today + maxDaysAhead, { length, notBefore: notBefore(minute) });
  return {
    begin(day: number) {
      today = day;
      isSampled = day < warmUp;
      for (const free of freed[day] ?? []) free();
    },
    days(pool: Pool, minute: number, length: number): number {
      const day = nextDay(pool, minute, length);
      return day === undefined ? nothingFree : day - today;
    },
    count(isFound: boolean) {
      if (today < warmUp) return;
      searches += 1;
      if (isFound) found += 1;
    },
    /** Once a day: how long somebody has to wait who looks at that minute. */
    sample(minute: number) {
      if (isSampled) return;
      isSampled = true;
      for (const length of one) samples.push(this.days('online', minute, length));
    },
    take(pool: Pool, { minute, length, days: ahead, part, until }: Wanted) {
      const sheet = sheets[pool];
      const last = today + maxDaysAhead;
      const asked = { length, notBefore: ahead === 0 ? notBefore(minute) : 0 };
      const day = sheet.firstDay(Math.min(last, today + ahead), last, asked) ?? nextDay(pool, minute, length);
      if (day === undefined) return;
      const starts = sheet.starts(day, { length, notBefore: day === today ? notBefore(minute) : 0 });
      const start = starts[Math.floor(part * starts.length)];
      if (start === undefined) return;
      sheet.add(day, { start, length }, -1);
      if (until !== undefined)
        freed[today + 1 + Math.floor(until * (day - today))]?.push(() => sheet.add(day, { start, length }, 1));
    },
    outcome(): Simulated {
      const all = days
        .slice(warmUp)
        .flatMap((_, index) => [sheets.online.taken(warmUp + index), sheets.staff.taken(warmUp + index)]);
      const planned = all.reduce((sum, sheet) => sum + sheet.all, 0);
      const taken = all.reduce((sum, sheet) => sum + sheet.taken, 0);
      return {
        days: percentile(samples, 50),
        days90: percentile(samples, 90),
        offerRate: (100 * found) / searches,
        utilisation: (100 * taken) / planned,
      };
    },
  };
}

/** A throw from 0 to 1 of one person, always the same for the same look (the mixer of mulberry32). */
function throwOf({ seed, looks }: Scripted, index: number): number {
  let mixed = (seed + Math.imul(looks * 8 + index + 1, 0x6d2b79f5)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

function pick(values: readonly number[], part: number): number {
  return values[Math.floor(part * values.length)] ?? 0;
}

/** The nearest rank, as the published figures have it. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? Number.NaN;
}
