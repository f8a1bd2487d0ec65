import { describe, expect, it } from 'vitest';
import { hoursChanges } from '../../shared/domain/hours-changes.ts';
import { hoursNotes, hoursProblems } from '../../shared/domain/hours-problems.ts';
import type { OpeningHours } from '../../shared/domain/opening-hours.ts';
import { staffedMinutes } from '../../shared/domain/opening-hours.ts';
import { bandsOf } from '../../shared/domain/plan-week.ts';
import { day, makeHours, noHolidays, openingRule, time } from '../support/make.ts';

const today = day('2026-11-24');
const nothing = makeHours([]);
const problems = (next: OpeningHours, former = nothing) =>
  hoursProblems(next, {
    former,
    today,
    rules: { cellMinutes: 10, dayStart: time('07:00') },
    isKnownRegion: (region) => region === 'DE-SN',
  }).map(({ path, code }) => `${path.join('/')} ${code}`);
const closing = (from: string, until: string, times?: { from: string; to: string }) =>
  makeHours([], { closures: [{ from, until, ...(times && { times }) }] });
const special = (date: string, from = '08:00', to = '10:00') => ({
  date,
  intervals: [{ from, to, counters: { online: 1, staff: 0 } }],
});

describe('hours that are well-formed and wrong', () => {
  it.each([
    ['end before they begin', makeHours([openingRule({ from: '12:00', to: '08:00' })]), 'rules/0/to ends_before_start'],
    ['end when they begin', makeHours([openingRule({ from: '08:00', to: '08:00' })]), 'rules/0/to ends_before_start'],
    ['begin before the day does', makeHours([openingRule({ from: '06:00' })]), 'rules/0/from before_day_start'],
    ['begin between two slots', makeHours([openingRule({ from: '08:05' })]), 'rules/0/from not_on_grid'],
    ['end between two slots', makeHours([openingRule({ to: '11:55' })]), 'rules/0/to not_on_grid'],
    [
      'are valid backwards',
      makeHours([openingRule({ validFrom: '2026-12-02', validUntil: '2026-12-01' })]),
      'rules/0/validUntil ends_before_start',
    ],
    ['close until before they begin to', closing('2026-12-24', '2026-12-23'), 'closures/0/until ends_before_start'],
    ['close in the past', closing('2026-11-01', '2026-11-23'), 'closures/0/until in_the_past'],
    ['close for more than a year', closing('2026-12-01', '2027-12-02'), 'closures/0/until closed_too_long'],
    [
      'close from ten to nine',
      closing('2026-12-24', '2026-12-24', { from: '10:00', to: '09:00' }),
      'closures/0/times/to ends_before_start',
    ],
    [
      'have a special day in the past',
      makeHours([], { specialDays: [special('2026-11-23')] }),
      'specialDays/0/date in_the_past',
    ],
    [
      'have one special day twice',
      makeHours([], { specialDays: [special('2026-12-24'), special('2026-12-24', '10:00', '12:00')] }),
      'specialDays/1/date duplicate',
    ],
    [
      'have a special day that ends before it begins',
      makeHours([], { specialDays: [special('2026-12-24', '10:00', '08:00')] }),
      'specialDays/0/intervals/0/to ends_before_start',
    ],
    ['observe an unknown region', makeHours([], { holidays: { region: 'XX-YY' } }), 'holidays/region unknown_region'],
  ])('%s', (_, hours, expected) => {
    expect(problems(hours)).toContain(expected);
  });

  it('are refused only where they are new: what is stored keeps nobody from saving', () => {
    const stored = makeHours([openingRule({ from: '06:05' })], {
      closures: [{ from: '2026-01-01', until: '2026-01-01' }],
      specialDays: [special('2026-01-02')],
    });
    expect(problems({ ...stored, rules: [...stored.rules, ...makeHours([openingRule()]).rules] }, stored)).toEqual([]);
  });

  it('are not those that close for a year, until midnight, or twice at one time', () => {
    expect(problems(closing('2026-12-01', '2027-12-01'))).toEqual([]);
    expect(problems(makeHours([openingRule({ to: '24:00' }), openingRule()]))).toEqual([]);
  });
});

describe('hours that may be meant otherwise', () => {
  const notes = (hours: OpeningHours) =>
    hoursNotes(hours, () => noHolidays).map(({ path, code }) => `${path.join('/')} ${code}`);

  it('are said to add up where they overlap, and not where they do not', () => {
    expect(notes(makeHours([openingRule(), openingRule({ from: '11:00', to: '13:00' })]))).toEqual(['rules/1 adds_up']);
    expect(notes(makeHours([openingRule(), openingRule({ from: '12:00', to: '13:00' })]))).toEqual([]);
    expect(notes(makeHours([openingRule({ weekdays: [1] }), openingRule({ weekdays: [2] })]))).toEqual([]);
    const seasons = [openingRule({ validUntil: '2026-12-31' }), openingRule({ validFrom: '2027-01-01' })];
    expect(notes(makeHours(seasons))).toEqual([]);
  });

  it('are named when nobody works in them, when they close long, and when a day is no holiday', () => {
    const hours = makeHours([openingRule({ counters: { online: 0, staff: 0 } })], {
      closures: [{ from: '2026-12-01', until: '2027-01-31' }],
      holidays: { region: 'DE-SN', openOn: ['2026-12-01'] },
    });
    expect(notes(hours)).toEqual(['rules/0 no_counters', 'closures/0 closed_long', 'holidays/openOn/0 not_a_holiday']);
  });
});

describe('what is different between two states of hours', () => {
  it('is each rule, closure and day that came or went, whatever their order', () => {
    const [one, other] = [openingRule(), openingRule({ weekdays: [6] })];
    const former = makeHours([one, other], { holidays: { region: 'DE-SN', openOn: ['2026-12-25'] } });
    const next = makeHours([other, openingRule({ to: '13:00' })], {
      specialDays: [special('2026-12-24')],
      closures: [{ from: '2026-12-31', until: '2026-12-31' }],
      holidays: { region: 'DE-BE' },
    });
    expect(hoursChanges(former, next).map(({ kind }) => kind)).toEqual([
      'rule_removed',
      'rule_added',
      'closure_added',
      'special_added',
      'region_changed',
      'holiday_closed',
    ]);
    expect(hoursChanges(former, { ...former, rules: former.rules.toReversed() })).toEqual([]);
  });
});

describe('the rows of a week', () => {
  it('begin wherever the counters of any day change, and at even hours', () => {
    const hours = makeHours([
      openingRule({ weekdays: [1], to: '12:30' }),
      openingRule({ weekdays: [2], from: '07:30' }),
    ]);
    const days = ['2026-11-23', '2026-11-24'].map((date) => staffedMinutes(hours, day(date), noHolidays));
    const rows = bandsOf(days, time('07:00')).map(({ from, to }) => `${from}-${to}`);
    expect(rows).toEqual([
      '07:30-08:00',
      '08:00-10:00',
      '10:00-12:00',
      '12:00-12:30',
      '12:30-14:00',
      '14:00-16:00',
      '16:00-18:00',
    ]);
  });

  it('are there when nobody works in that week, and never before the day begins', () => {
    const rows = bandsOf([], time('09:00')).map(({ from }) => from);
    expect(rows).toEqual(['09:00', '10:00', '12:00', '14:00', '16:00']);
  });

  it('last until midnight', () => {
    const days = [staffedMinutes(makeHours([openingRule({ to: '24:00' })]), day('2026-11-23'), noHolidays)];
    expect(bandsOf(days, time('08:00')).at(-1)).toEqual({ from: '22:00', to: '24:00' });
  });
});
