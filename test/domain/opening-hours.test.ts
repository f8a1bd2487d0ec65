import { describe, expect, it } from 'vitest';
import { appliesOn, type OpeningHours, staffedMinutes } from '../../shared/domain/opening-hours.ts';
import { minutesOf } from '../../shared/domain/time.ts';
import { day, makeHours, noHolidays, openingRule, time } from '../support/make.ts';

function applies(changes: Parameters<typeof openingRule>[0], date: string): boolean {
  const [rule] = makeHours([openingRule(changes)]).rules;
  return rule !== undefined && appliesOn(rule, day(date));
}

describe('a rule of opening hours', () => {
  it.each([
    { title: 'on its weekday', weekdays: [1], date: '2026-11-23', expected: true },
    { title: 'not on another weekday', weekdays: [1], date: '2026-11-24', expected: false },
    { title: 'on a Sunday named as 7', weekdays: [7], date: '2026-11-29', expected: true },
    { title: 'on a leap day', weekdays: [2], date: '2028-02-29', expected: true },
  ])('applies $title', ({ weekdays, date, expected }) => {
    expect(applies({ weekdays }, date)).toBe(expected);
  });

  it.each([
    { date: '2026-11-22', expected: false },
    { date: '2026-11-23', expected: true },
    { date: '2026-11-24', expected: true },
    { date: '2026-11-25', expected: false },
  ])('valid from 23 to 24 November applies on $date: $expected', ({ date, expected }) => {
    const validity = { validFrom: '2026-11-23', validUntil: '2026-11-24' };
    expect(applies({ weekdays: [1, 2, 3, 4, 5, 6, 7], ...validity }, date)).toBe(expected);
  });

  it.each([
    { title: 'in the week of its anchor, also before that day', date: '2026-11-23', expected: true },
    { title: 'not in the week after', date: '2026-11-30', expected: false },
    { title: 'in the second week after', date: '2026-12-07', expected: true },
    { title: 'across the turn of the year', date: '2027-01-04', expected: true },
    { title: 'in the second week before', date: '2026-11-09', expected: true },
    { title: 'not in the week before', date: '2026-11-16', expected: false },
  ])('every two weeks applies $title', ({ date, expected }) => {
    const repeat = { kind: 'every-n-weeks' as const, n: 2, anchor: '2026-11-26' };
    expect(applies({ weekdays: [1], repeat }, date)).toBe(expected);
  });

  it.each([
    { title: 'the first Thursday of a month that begins on one', nth: [1], date: '2026-10-01', expected: true },
    { title: 'the second Thursday', nth: [2], date: '2026-10-08', expected: true },
    { title: 'not the third when the second is meant', nth: [2], date: '2026-10-15', expected: false },
    { title: 'the fifth Thursday', nth: [5], date: '2026-10-29', expected: true },
    { title: 'the last Thursday when it is the fifth', nth: [-1], date: '2026-10-29', expected: true },
    { title: 'not the fourth when the last is the fifth', nth: [-1], date: '2026-10-22', expected: false },
    { title: 'the last Thursday when it is the fourth', nth: [-1], date: '2026-11-26', expected: true },
    { title: 'first and third Thursday', nth: [1, 3], date: '2026-10-15', expected: true },
    { title: 'the last Thursday of December', nth: [-1], date: '2026-12-31', expected: true },
  ])('by its place in the month applies on $title', ({ nth, date, expected }) => {
    expect(applies({ weekdays: [4], repeat: { kind: 'nth-in-month', nth } }, date)).toBe(expected);
  });
});

describe('the counters staffed on a day', () => {
  const monday = day('2026-11-23');
  const christmas = new Set([day('2026-12-25')]);
  const at = (hours: OpeningHours, moment: string) =>
    staffedMinutes(hours, monday, noHolidays).online[minutesOf(time(moment))];
  const atChristmas = (hours: OpeningHours) => staffedMinutes(hours, day('2026-12-25'), christmas).online[540];

  it('begin with the first minute and end before the last', () => {
    const hours = makeHours([openingRule()]);
    expect([at(hours, '07:59'), at(hours, '08:00'), at(hours, '11:59'), at(hours, '12:00')]).toEqual([0, 2, 2, 0]);
  });

  it('last until midnight when the hours end at 24:00', () => {
    expect(at(makeHours([openingRule({ to: '24:00' })]), '23:59')).toBe(2);
  });

  it('are taken away by a closure of part of the day, on each of its days', () => {
    const closure = { from: '2026-11-20', until: monday, times: { from: '09:00', to: '10:00' } };
    const hours = makeHours([openingRule()], { closures: [closure] });
    expect([at(hours, '08:59'), at(hours, '09:00'), at(hours, '10:00')]).toEqual([2, 0, 2]);
  });

  it('are taken away by a public holiday of the region', () => {
    const hours = makeHours([openingRule()], { holidays: { region: 'DE-SN' } });
    expect(atChristmas(hours)).toBe(0);
  });

  it('stay on a public holiday that the office is open on', () => {
    const hours = makeHours([openingRule()], { holidays: { region: 'DE-SN', openOn: ['2026-12-25'] } });
    expect(atChristmas(hours)).toBe(2);
  });

  it('stay on a public holiday when the office observes no region', () => {
    expect(atChristmas(makeHours([openingRule()]))).toBe(2);
  });

  describe('on a special day', () => {
    const special = (date: string, ...intervals: { from: string; to: string; online: number }[]) => ({
      date,
      intervals: intervals.map(({ online, ...times }) => ({ ...times, counters: { online, staff: 0 } })),
    });

    it('are its own and not those of the rules', () => {
      const specialDays = [special(monday, { from: '14:00', to: '16:00', online: 5 })];
      const hours = makeHours([openingRule()], { specialDays });
      expect([at(hours, '09:00'), at(hours, '14:00'), at(hours, '16:00')]).toEqual([0, 5, 0]);
    });

    it('are those of the rules on every other day', () => {
      const specialDays = [special('2026-11-24', { from: '14:00', to: '16:00', online: 5 })];
      expect(at(makeHours([openingRule()], { specialDays }), '09:00')).toBe(2);
    });

    it('add up where its intervals overlap', () => {
      const intervals = [
        { from: '08:00', to: '10:00', online: 2 },
        { from: '09:00', to: '11:00', online: 3 },
      ];
      const hours = makeHours([], { specialDays: [special(monday, ...intervals)] });
      expect([at(hours, '08:30'), at(hours, '09:30'), at(hours, '10:30')]).toEqual([2, 5, 3]);
    });

    it('are none when it names no intervals', () => {
      expect(at(makeHours([openingRule()], { specialDays: [special(monday)] }), '09:00')).toBe(0);
    });

    it('hold although it is a public holiday', () => {
      const specialDays = [special('2026-12-25', { from: '09:00', to: '10:00', online: 1 })];
      expect(atChristmas(makeHours([openingRule()], { holidays: { region: 'DE-SN' }, specialDays }))).toBe(1);
    });

    it('are taken away by a closure all the same', () => {
      const specialDays = [special(monday, { from: '08:00', to: '12:00', online: 4 })];
      const closures = [{ from: monday, until: monday }];
      expect(at(makeHours([openingRule()], { specialDays, closures }), '09:00')).toBe(0);
    });
  });

  it('are read from hours that were stored before there were special days', () => {
    expect(makeHours([openingRule()]).specialDays).toEqual([]);
  });
});
