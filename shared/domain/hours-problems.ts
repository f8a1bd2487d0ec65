import type { CivilDate, CivilTimeEnd } from './civil.ts';
import { isAmong } from './hours-changes.ts';
import type { BookingRules } from './office.ts';
import { isHoliday, type OpeningHours, type OpeningRule, type StaffedInterval } from './opening-hours.ts';
import { daysBetween, minutesOf, minutesPerDay, modulo } from './time.ts';

type Path = readonly (string | number)[];

/** What makes hours wrong although each field is well-formed; `path` leads into the hours. */
export type HoursProblem = { readonly path: Path; readonly code: HoursProblemCode };
export type HoursProblemCode =
  | 'ends_before_start'
  | 'in_the_past'
  | 'before_day_start'
  | 'not_on_grid'
  | 'closed_too_long'
  | 'duplicate'
  | 'unknown_region';

/** What is allowed and may be meant otherwise: said beside the field, never refused. */
export type HoursNote = { readonly path: Path; readonly code: HoursNoteCode };
export const hoursNoteCodes = ['adds_up', 'no_counters', 'closed_long', 'not_a_holiday'] as const;
export type HoursNoteCode = (typeof hoursNoteCodes)[number];

export type HoursContext = {
  readonly former: OpeningHours;
  readonly rules: Pick<BookingRules, 'cellMinutes' | 'dayStart'>;
  readonly today: CivilDate;
  readonly isKnownRegion: (region: string) => boolean;
};

/** A closure longer than a year is rather a slip of the year; an office that stays closed is not public any more. */
const longestClosure = 366;
const longClosure = 31;

/** What is wrong with hours. Only what is new is judged: what was stored before must not keep anybody from saving. */
export function hoursProblems(next: OpeningHours, context: HoursContext): HoursProblem[] {
  const { former } = context;
  const region = next.holidays?.region;
  const isUnknown = region !== undefined && region !== former.holidays?.region && !context.isKnownRegion(region);
  return [
    ...next.rules.flatMap((rule, index) =>
      isAmong(rule, former.rules) ? [] : ruleProblems(rule, context, ['rules', index]),
    ),
    ...next.closures.flatMap((closure, index) =>
      isAmong(closure, former.closures) ? [] : closureProblems(closure, context.today, ['closures', index]),
    ),
    ...next.specialDays.flatMap((day, index) =>
      isAmong(day, former.specialDays) ? [] : specialProblems(next, context, index),
    ),
    ...(isUnknown ? [{ path: ['holidays', 'region'], code: 'unknown_region' as const }] : []),
  ];
}

/** What somebody might not have meant. */
export function hoursNotes(next: OpeningHours, holidaysOf: (date: CivilDate) => ReadonlySet<CivilDate>): HoursNote[] {
  const rules = next.rules.flatMap((rule, index) => {
    const path = ['rules', index];
    const adds = next.rules.slice(0, index).some((other) => meets(rule, other));
    return [
      ...(adds ? [{ path, code: 'adds_up' as const }] : []),
      ...(rule.counters.online + rule.counters.staff === 0 ? [{ path, code: 'no_counters' as const }] : []),
    ];
  });
  const closures = next.closures.flatMap(({ from, until }, index) =>
    daysBetween(from, until) >= longClosure ? [{ path: ['closures', index], code: 'closed_long' as const }] : [],
  );
  const special = next.specialDays.flatMap(({ intervals }, day) =>
    intervals.flatMap((interval, index) => {
      const adds = intervals.slice(0, index).some((other) => overlaps(interval, other));
      return adds ? [{ path: ['specialDays', day, 'intervals', index], code: 'adds_up' as const }] : [];
    }),
  );
  const observed = next.holidays && { ...next, holidays: { ...next.holidays, openOn: [] } };
  const openOn = (next.holidays?.openOn ?? []).flatMap((date, index) =>
    observed && !isHoliday(observed, date, holidaysOf(date))
      ? [{ path: ['holidays', 'openOn', index], code: 'not_a_holiday' as const }]
      : [],
  );
  return [...rules, ...closures, ...special, ...openOn];
}

function ruleProblems(rule: OpeningRule, { rules }: HoursContext, path: Path): HoursProblem[] {
  const { validFrom, validUntil } = rule;
  const isBackwards = validFrom !== undefined && validUntil !== undefined && validUntil < validFrom;
  return [
    ...timesProblems(rule, rules, path),
    ...(isBackwards ? [{ path: [...path, 'validUntil'], code: 'ends_before_start' as const }] : []),
  ];
}

function closureProblems(
  { from, until, times }: OpeningHours['closures'][number],
  today: CivilDate,
  path: Path,
): HoursProblem[] {
  if (until < from) return [{ path: [...path, 'until'], code: 'ends_before_start' }];
  if (until < today) return [{ path: [...path, 'until'], code: 'in_the_past' }];
  if (daysBetween(from, until) >= longestClosure) return [{ path: [...path, 'until'], code: 'closed_too_long' }];
  const isBackwards = times !== undefined && minutesOf(times.to) <= minutesOf(times.from);
  return isBackwards ? [{ path: [...path, 'times', 'to'], code: 'ends_before_start' }] : [];
}

function specialProblems(next: OpeningHours, { today, rules }: HoursContext, index: number): HoursProblem[] {
  const path = ['specialDays', index];
  const day = next.specialDays[index];
  if (day === undefined) return [];
  const isTwice = next.specialDays.findIndex(({ date }) => date === day.date) !== index;
  return [
    ...(isTwice ? [{ path: [...path, 'date'], code: 'duplicate' as const }] : []),
    ...(day.date < today ? [{ path: [...path, 'date'], code: 'in_the_past' as const }] : []),
    ...day.intervals.flatMap((interval, number) => timesProblems(interval, rules, [...path, 'intervals', number])),
  ];
}

function timesProblems({ from, to }: Times, rules: HoursContext['rules'], path: Path): HoursProblem[] {
  if (minutesOf(to) <= minutesOf(from)) return [{ path: [...path, 'to'], code: 'ends_before_start' }];
  const start = minutesOf(rules.dayStart);
  if (minutesOf(from) < start) return [{ path: [...path, 'from'], code: 'before_day_start' }];
  const isOff = (time: CivilTimeEnd) =>
    minutesOf(time) !== minutesPerDay && modulo(minutesOf(time) - start, rules.cellMinutes) !== 0;
  return [
    ...(isOff(from) ? [{ path: [...path, 'from'], code: 'not_on_grid' as const }] : []),
    ...(isOff(to) ? [{ path: [...path, 'to'], code: 'not_on_grid' as const }] : []),
  ];
}

type Times = Pick<StaffedInterval, 'from' | 'to'>;

function overlaps(one: Times, other: Times): boolean {
  return minutesOf(one.from) < minutesOf(other.to) && minutesOf(other.from) < minutesOf(one.to);
}

/** Whether two rules can cover the same time: on one weekday at least, while both are valid. */
function meets(one: OpeningRule, other: OpeningRule): boolean {
  const shares = one.weekdays.some((weekday) => other.weekdays.includes(weekday));
  const isApart =
    (one.validUntil ?? '9') < (other.validFrom ?? '0') || (other.validUntil ?? '9') < (one.validFrom ?? '0');
  return shares && !isApart && overlaps(one, other);
}
