import type { OpeningHours } from '#shared/domain/opening-hours.ts';
import type { Change } from './change-hours.ts';

/** Opening hours as they stand in a form: texts, as typed. The names of fields are their places in here. */
export type HoursDraft = {
  readonly rules: readonly RuleDraft[];
  readonly closures: readonly ClosureDraft[];
  readonly specialDays: readonly SpecialDraft[];
  readonly region: string;
  readonly openOn: readonly string[];
};
export type IntervalDraft = {
  readonly from: string;
  readonly to: string;
  readonly online: string;
  readonly staff: string;
};
export type RuleDraft = IntervalDraft & {
  readonly weekdays: readonly string[];
  readonly repeat: 'weekly' | 'every-n-weeks' | 'nth-in-month';
  readonly n: string;
  readonly anchor: string;
  readonly nth: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
};
export type ClosureDraft = {
  readonly from: string;
  readonly until: string;
  readonly partFrom: string;
  readonly partTo: string;
  readonly reason: string;
};
export type SpecialDraft = {
  readonly date: string;
  readonly note: string;
  readonly intervals: readonly IntervalDraft[];
};

export const emptyInterval: IntervalDraft = { from: '', to: '', online: '', staff: '' };
export const emptyRule: RuleDraft = {
  ...emptyInterval,
  weekdays: [],
  repeat: 'weekly',
  n: '2',
  anchor: '',
  nth: [],
  validFrom: '',
  validUntil: '',
};
export const emptyClosure: ClosureDraft = { from: '', until: '', partFrom: '', partTo: '', reason: '' };
export const emptySpecial: SpecialDraft = { date: '', note: '', intervals: [emptyInterval] };

/** Stored hours as a form shows them. */
export function draftOf(hours: OpeningHours): HoursDraft {
  return {
    rules: hours.rules.map(({ weekdays, repeat, validFrom = '', validUntil = '', ...times }) => ({
      ...intervalDraft(times),
      weekdays: weekdays.map(String),
      repeat: repeat.kind,
      n: repeat.kind === 'every-n-weeks' ? String(repeat.n) : '2',
      anchor: repeat.kind === 'every-n-weeks' ? repeat.anchor : '',
      nth: repeat.kind === 'nth-in-month' ? repeat.nth.map(String) : [],
      validFrom,
      validUntil,
    })),
    closures: hours.closures.map(({ from, until, times, reason = '' }) => ({
      from,
      until,
      partFrom: times?.from ?? '',
      partTo: times?.to ?? '',
      reason,
    })),
    specialDays: hours.specialDays.map(({ date, note = '', intervals }) => ({
      date,
      note,
      intervals: intervals.map(intervalDraft),
    })),
    region: hours.holidays?.region ?? '',
    openOn: hours.holidays?.openOn ?? [],
  };
}

/** What the API is asked: empty fields are left out, what is no number becomes nothing and is refused as missing. */
export function changeOf(draft: HoursDraft): Change {
  const { region, openOn } = draft;
  return {
    kind: 'hours',
    hours: {
      rules: draft.rules.map((rule) => ({
        weekdays: rule.weekdays.map(Number),
        ...interval(rule),
        repeat: repeatOf(rule),
        ...given('validFrom', rule.validFrom),
        ...given('validUntil', rule.validUntil),
      })),
      closures: draft.closures.map(({ from, until, partFrom, partTo, reason }) => ({
        from,
        until,
        ...(partFrom + partTo !== '' && { times: { from: partFrom, to: partTo } }),
        ...given('reason', reason),
      })),
      specialDays: draft.specialDays.map(({ date, note, intervals }) => ({
        date,
        ...given('note', note),
        // A row that nobody has filled in is no interval.
        intervals: intervals.filter((one) => one.from + one.to + one.online + one.staff !== '').map(interval),
      })),
      ...(region !== '' && { holidays: { region, openOn: [...openOn] } }),
    },
  };
}

function intervalDraft({
  from,
  to,
  counters,
}: {
  from: string;
  to: string;
  counters: { online: number; staff: number };
}) {
  return { from, to, online: String(counters.online), staff: String(counters.staff) };
}

function interval({ from, to, online, staff }: IntervalDraft) {
  return { from, to, counters: { online: number(online), staff: number(staff) } };
}

function repeatOf({ repeat, n, anchor, nth }: RuleDraft) {
  if (repeat === 'every-n-weeks') return { kind: repeat, n: number(n), anchor };
  if (repeat === 'nth-in-month') return { kind: repeat, nth: nth.map(Number) };
  return { kind: repeat };
}

/** NaN goes out as null, which the API names as missing. */
function number(typed: string): number {
  return typed === '' ? Number.NaN : Number(typed);
}

function given<Name extends string>(name: Name, typed: string): { [Key in Name]?: string } {
  const field: { [Key in Name]?: string } = {};
  if (typed !== '') field[name] = typed;
  return field;
}
