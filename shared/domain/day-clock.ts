import { Temporal } from 'temporal-polyfill';
import type { CivilDate, ZoneId } from './civil.ts';
import type { Office } from './office.ts';
import { epochDayOf, minutesOf, minutesPerDay } from './time.ts';

/**
 * The wall clock of one office from its day start to midnight, in minutes that really pass.
 * A clock change during that time is one jump; no zone has two on one day.
 */
export type DayClock = {
  /** Day start, whole minutes since 1970. */
  readonly start: number;
  /** What the wall clock shows at day start, minutes since midnight. */
  readonly wallStart: number;
  /** Minutes that pass from day start until midnight. */
  readonly length: number;
  /** After how many minutes the clock is changed, and by how much; never on most days. */
  readonly jumpAt: number;
  readonly jump: number;
};

type OfficeGrid = Pick<Office, 'zone'> & { readonly rules: Pick<Office['rules'], 'dayStart' | 'cellMinutes'> };

/**
 * The clock of an office's day. A day start that a clock change skips moves behind the gap, one that
 * comes twice is the first (Temporal's "compatible", as RFC 5545 reads local times).
 */
export function dayClock(office: OfficeGrid, date: CivilDate): DayClock {
  const wallStart = minutesOf(office.rules.dayStart);
  const midnight = epochDayOf(date) * minutesPerDay;
  const period = knownPeriods
    .get(office.zone)
    ?.find((known) => covers(known, midnight + wallStart, midnight + minutesPerDay));
  if (period === undefined) return dayClockByTemporal(office, date);
  const start = midnight + wallStart - period.offset;
  return { start, wallStart, length: minutesPerDay - wallStart, jumpAt: Number.POSITIVE_INFINITY, jump: 0 };
}

/** What the wall clock shows after `elapsed` minutes of the day, in minutes since midnight. */
export function wallMinuteAt(clock: DayClock, elapsed: number): number {
  return clock.wallStart + elapsed + (elapsed >= clock.jumpAt ? clock.jump : 0);
}

/** The minutes of the day after which the wall clock shows `wallMinute`: none, one, or two (clock put back). */
export function elapsedAtWall(clock: DayClock, wallMinute: number): readonly number[] {
  const before = wallMinute - clock.wallStart;
  const after = before - clock.jump;
  const found = before >= 0 && before < clock.jumpAt ? [before] : [];
  if (after >= clock.jumpAt) found.push(after);
  return found.filter((elapsed) => elapsed < clock.length);
}

/** A stretch of time in which a zone keeps its offset; minutes since 1970, end excluded. */
type OffsetPeriod = { readonly from: number; readonly until: number; readonly offset: number };

// Asking Temporal costs some 10 microseconds a day, a search asks for hundreds of days: offsets are remembered.
const knownPeriods = new Map<ZoneId, OffsetPeriod[]>();

/**
 * Whether the offset holds for a whole day more on both sides: next to a clock change, a day start may come twice
 * and a last hour again (Cairo goes back from midnight to 23:00). Those days are left to Temporal.
 */
function covers(period: OffsetPeriod, wallFrom: number, wallTo: number): boolean {
  const from = wallFrom - period.offset - minutesPerDay;
  const to = wallTo - period.offset + minutesPerDay;
  return from >= period.from && to <= period.until;
}

function dayClockByTemporal(office: OfficeGrid, date: CivilDate): DayClock {
  const day = Temporal.PlainDate.from(date);
  const begin = day.toZonedDateTime({ timeZone: office.zone, plainTime: office.rules.dayStart });
  const length = minutes(day.add({ days: 1 }).toZonedDateTime(office.zone)) - minutes(begin);
  const period = remember(office.zone, begin);
  const wallStart = begin.hour * 60 + begin.minute;
  const jumpAt = period.until - minutes(begin);
  if (jumpAt >= length) {
    return { start: minutes(begin), wallStart, length, jumpAt: Number.POSITIVE_INFINITY, jump: 0 };
  }
  const jump = offset(begin.add({ minutes: jumpAt })) - period.offset;
  return { start: minutes(begin), wallStart, length, jumpAt, jump };
}

function remember(zone: ZoneId, moment: Temporal.ZonedDateTime): OffsetPeriod {
  // `previous` excludes the moment itself, which may be the transition.
  const begin = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const end = moment.getTimeZoneTransition('next');
  const period = {
    from: begin ? minutes(begin) : Number.NEGATIVE_INFINITY,
    until: end ? minutes(end) : Number.POSITIVE_INFINITY,
    offset: offset(moment),
  };
  const known = knownPeriods.get(zone) ?? [];
  // Two clock changes a year: a handful of periods is all that bookings and figures ever ask for.
  const kept = known.filter((other) => other.from !== period.from).slice(-maxPeriods + 1);
  knownPeriods.set(zone, [...kept, period]);
  return period;
}

const maxPeriods = 8;

function minutes(moment: Temporal.ZonedDateTime): number {
  return moment.epochMilliseconds / 60_000;
}

function offset(moment: Temporal.ZonedDateTime): number {
  return moment.offsetNanoseconds / 60e9;
}
