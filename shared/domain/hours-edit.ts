import type { CivilDate, CivilTime, CivilTimeEnd } from './civil.ts';
import {
  appliesOn,
  type Counters,
  type OpeningHours,
  type OpeningRule,
  type StaffedInterval,
  type StaffedMinutes,
  staffedBeforeClosures,
  staffedByIntervals,
} from './opening-hours.ts';
import { addDays, civilTimeOf, minutesOf, minutesPerDay, weekdayOf } from './time.ts';

/** Other numbers of counters for a part of one day, as typed into the table of a week. */
export type BandEdit = {
  readonly date: CivilDate;
  readonly from: CivilTime;
  readonly to: CivilTimeEnd;
  readonly counters: Counters;
};

/**
 * Hours with these edits for their dates only: each becomes a special day. One that comes to what the rules say anyway,
 * and carries no note, is dropped.
 */
export function onTheseDays(
  hours: OpeningHours,
  edits: readonly BandEdit[],
  holidaysOn: (date: CivilDate) => ReadonlySet<CivilDate>,
): OpeningHours {
  const dates = datesOf(edits);
  const regular = { ...hours, specialDays: hours.specialDays.filter(({ date }) => !dates.includes(date)) };
  const special = dates.flatMap((date) => {
    const known = hours.specialDays.find((day) => day.date === date);
    const holidays = holidaysOn(date);
    const minutes = edited(staffedBeforeClosures(hours, date, holidays), ofDate(edits, date));
    const isRegular = isSame(minutes, staffedBeforeClosures(regular, date, holidays));
    return isRegular && known?.note === undefined ? [] : [{ ...known, date, intervals: intervalsOf(minutes) }];
  });
  const specialDays = [...regular.specialDays, ...special];
  return { ...hours, specialDays: specialDays.toSorted((one, other) => (one.date < other.date ? -1 : 1)) };
}

/** Hours, or the edit that other rules (of some weeks only, of a season) already go beyond. */
export type EveryWeek =
  | { readonly kind: 'changed'; readonly hours: OpeningHours }
  | { readonly kind: 'held_by_other_rules'; readonly edit: BandEdit };

/**
 * Hours with these edits on the weekday of their date, from that date on. The weekly rules that they touch end the day
 * before and go on as new ones; rules of some weeks only or with an end stay, and their counters are counted in.
 */
export function everyWeekFrom(hours: OpeningHours, edits: readonly BandEdit[]): EveryWeek {
  let rules: readonly OpeningRule[] = hours.rules;
  for (const date of datesOf(edits)) {
    const own = ofDate(edits, date);
    const touched = rules.filter((rule) => isRegular(rule, date) && own.some((edit) => overlaps(rule, edit)));
    const others = rules.filter((rule) => appliesOn(rule, date) && !touched.includes(rule));
    const held = staffedByIntervals(others);
    const tooHigh = own.find((edit) => goesBeyond(held, edit));
    if (tooHigh) return { kind: 'held_by_other_rules', edit: tooHigh };
    const wanted = edited(
      staffedByIntervals(touched),
      own.map((edit) => ({ ...edit, less: held })),
    );
    const weekly = intervalsOf(wanted).map(
      (interval): OpeningRule => ({
        weekdays: [weekdayOf(date)],
        ...interval,
        repeat: { kind: 'weekly' },
        validFrom: date,
      }),
    );
    rules = [...rules.flatMap((rule) => (touched.includes(rule) ? without(rule, date) : [rule])), ...weekly];
  }
  const special = hours.specialDays.map((day) => {
    const own = ofDate(edits, day.date);
    if (own.length === 0) return day;
    return { ...day, intervals: intervalsOf(edited(staffedByIntervals(day.intervals), own)) };
  });
  return { kind: 'changed', hours: { ...hours, rules: [...rules], specialDays: special } };
}

/** Counters in all as online and kept ones, in the given proportion; the rounding favours online. */
export function splitCounters(total: number, proportion: Counters): Counters {
  const sum = proportion.online + proportion.staff;
  const online = sum === 0 ? total : Math.ceil((total * proportion.online) / sum);
  return { online, staff: total - online };
}

/** Minutes of a day as the fewest intervals. */
export function intervalsOf({ online, staff }: StaffedMinutes): StaffedInterval[] {
  const intervals: StaffedInterval[] = [];
  let begin = 0;
  for (let minute = 1; minute <= minutesPerDay; minute++) {
    if (minute < minutesPerDay && online[minute] === online[begin] && staff[minute] === staff[begin]) continue;
    const counters = { online: online[begin] ?? 0, staff: staff[begin] ?? 0 };
    const to = minute === minutesPerDay ? '24:00' : civilTimeOf(minute);
    if (counters.online + counters.staff > 0) intervals.push({ from: civilTimeOf(begin), to, counters });
    begin = minute;
  }
  return intervals;
}

function datesOf(edits: readonly BandEdit[]): CivilDate[] {
  return [...new Set(edits.map(({ date }) => date))].toSorted();
}

function ofDate(edits: readonly BandEdit[], date: CivilDate): readonly BandEdit[] {
  return edits.filter((edit) => edit.date === date);
}

/** The minutes of the edits are theirs, less what is counted already; all others stay. */
function edited(
  minutes: StaffedMinutes,
  edits: readonly (BandEdit & { readonly less?: StaffedMinutes })[],
): StaffedMinutes {
  const [online, staff] = [[...minutes.online], [...minutes.staff]];
  for (const { from, to, counters, less } of edits) {
    for (let minute = minutesOf(from); minute < minutesOf(to); minute++) {
      online[minute] = counters.online - (less?.online[minute] ?? 0);
      staff[minute] = counters.staff - (less?.staff[minute] ?? 0);
    }
  }
  return { online, staff };
}

function isSame(one: StaffedMinutes, other: StaffedMinutes): boolean {
  return (
    one.online.every((counters, minute) => counters === other.online[minute]) &&
    one.staff.every((counters, minute) => counters === other.staff[minute])
  );
}

/** Weekly and without end: a rule that an edit of "every week" may change. */
function isRegular(rule: OpeningRule, date: CivilDate): boolean {
  return rule.repeat.kind === 'weekly' && rule.validUntil === undefined && appliesOn(rule, date);
}

function overlaps(rule: OpeningRule, edit: BandEdit): boolean {
  return minutesOf(rule.from) < minutesOf(edit.to) && minutesOf(edit.from) < minutesOf(rule.to);
}

function goesBeyond({ online, staff }: StaffedMinutes, { from, to, counters }: BandEdit): boolean {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  return (
    online.slice(begin, end).some((held) => held > counters.online) ||
    staff.slice(begin, end).some((held) => held > counters.staff)
  );
}

/** The rule as it was until the day before, and on its other weekdays as ever. */
function without(rule: OpeningRule, date: CivilDate): OpeningRule[] {
  const weekday = weekdayOf(date);
  const weekdays = rule.weekdays.filter((other) => other !== weekday);
  const others = weekdays.length === 0 ? [] : [{ ...rule, weekdays }];
  const hasBegun = rule.validFrom === undefined || rule.validFrom < date;
  return hasBegun ? [...others, { ...rule, weekdays: [weekday], validUntil: addDays(date, -1) }] : others;
}
