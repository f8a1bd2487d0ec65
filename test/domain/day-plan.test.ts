import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayPlan, decodePlan, encodePlan, planDelta } from '../../shared/domain/day-plan.ts';
import { day, makeHours, makeOffice, noHolidays, openingRule } from '../support/make.ts';
import { officeAndDate } from './arbitrary.ts';
import { planByTheMinute } from './by-the-minute.ts';

const monday = day('2026-11-23');
const everyDay = [1, 2, 3, 4, 5, 6, 7];

describe('the plan of an office-day', () => {
  const hourly = { dayStart: '08:00', cellMinutes: 60 };
  const plan = (rules: Parameters<typeof makeHours>[0], more: Parameters<typeof makeHours>[1] = {}) =>
    dayPlan(makeOffice({ rules: hourly, hours: makeHours(rules, more) }), monday, noHolidays);

  it('counts the counters of each cell, online and kept places apart', () => {
    expect(plan([openingRule({ to: '10:00' })])).toEqual({ online: [2, 2], staff: [1, 1] });
  });

  it('ends each list with the last cell that has a place', () => {
    const rules = [openingRule({ to: '10:00', counters: { online: 0, staff: 1 } })];
    expect(plan(rules)).toEqual({ online: [], staff: [1, 1] });
  });

  it('is empty on a day without hours', () => {
    expect(plan([openingRule({ weekdays: [7] })])).toEqual({ online: [], staff: [] });
  });

  it('has a gap where the office is closed at noon', () => {
    const rules = [openingRule({ to: '09:00' }), openingRule({ from: '10:00', to: '11:00' })];
    expect(plan(rules).online).toEqual([2, 0, 2]);
  });

  it('adds the counters of rules that overlap', () => {
    const rules = [openingRule({ to: '11:00' }), openingRule({ from: '09:00', to: '10:00' })];
    expect(plan(rules).online).toEqual([2, 4, 2]);
  });

  it('does not count a cell that hours cover only in part', () => {
    expect(plan([openingRule({ from: '08:30', to: '10:30' })]).online).toEqual([0, 2]);
  });

  it('counts a cell in which one rule follows another without a gap, with the smaller number of counters', () => {
    const rules = [
      openingRule({ to: '08:30' }),
      openingRule({ from: '08:30', to: '09:00', counters: { online: 5, staff: 0 } }),
    ];
    expect(plan(rules)).toEqual({ online: [2], staff: [] });
  });

  it('leaves out hours before the day start', () => {
    expect(plan([openingRule({ from: '06:00', to: '09:00' })]).online).toEqual([2]);
  });

  it('is empty on a closed day', () => {
    expect(plan([openingRule()], { closures: [{ from: '2026-11-20', until: monday }] }).online).toEqual([]);
  });

  it('closes every cell that a closure touches', () => {
    const times = { from: '09:15', to: '10:00' };
    expect(plan([openingRule()], { closures: [{ from: monday, until: monday, times }] }).online).toEqual([2, 0, 2, 2]);
  });
});

describe('the plan of a day on which the clock is changed', () => {
  const night = (zone: string, to: string) =>
    makeOffice({
      zone,
      rules: { dayStart: '00:00', cellMinutes: 60 },
      hours: makeHours([openingRule({ weekdays: everyDay, from: '00:00', to })]),
    });

  it.each([
    {
      title: '23 hours in Berlin when summer time begins',
      zone: 'Europe/Berlin',
      date: '2026-03-29',
      to: '24:00',
      hours: 23,
    },
    {
      title: '25 hours in Berlin when summer time ends',
      zone: 'Europe/Berlin',
      date: '2026-10-25',
      to: '24:00',
      hours: 25,
    },
    {
      title: '23 hours in Amsterdam when summer time begins',
      zone: 'Europe/Amsterdam',
      date: '2027-03-28',
      to: '24:00',
      hours: 23,
    },
    {
      title: '25 hours in Amsterdam when summer time ends',
      zone: 'Europe/Amsterdam',
      date: '2027-10-31',
      to: '24:00',
      hours: 25,
    },
    {
      title: '23 hours in London when summer time begins',
      zone: 'Europe/London',
      date: '2026-03-29',
      to: '24:00',
      hours: 23,
    },
    {
      title: '25 hours in London when summer time ends',
      zone: 'Europe/London',
      date: '2026-10-25',
      to: '24:00',
      hours: 25,
    },
    { title: '24 hours on 29 February', zone: 'Europe/Berlin', date: '2028-02-29', to: '24:00', hours: 24 },
    {
      title: '3 hours until four o’clock in Berlin when an hour is skipped',
      zone: 'Europe/Berlin',
      date: '2026-03-29',
      to: '04:00',
      hours: 3,
    },
    {
      title: '5 hours until four o’clock in Berlin when an hour comes twice',
      zone: 'Europe/Berlin',
      date: '2026-10-25',
      to: '04:00',
      hours: 5,
    },
  ])('has $title', ({ zone, date, to, hours }) => {
    expect(dayPlan(night(zone, to), day(date), noHolidays).online).toHaveLength(hours);
  });

  it('is an ordinary day for an office that opens in the morning', () => {
    const office = makeOffice({ hours: makeHours([openingRule({ weekdays: everyDay })]) });
    const ordinary = dayPlan(office, day('2026-03-28'), noHolidays);
    expect(dayPlan(office, day('2026-03-29'), noHolidays)).toEqual(ordinary);
    expect(dayPlan(office, day('2026-10-25'), noHolidays)).toEqual(ordinary);
  });

  it('has the same places as a walk through the day minute by minute, whatever the hours, grid, zone and date', () => {
    fc.assert(
      fc.property(officeAndDate, fc.boolean(), ({ office, date }, isHoliday) => {
        const region = { holidays: { region: 'DE-SN', openOn: [] } };
        const holidays = isHoliday ? new Set([date]) : noHolidays;
        const observing = isHoliday ? { ...office, hours: { ...office.hours, ...region } } : office;
        expect(dayPlan(observing, date, holidays)).toEqual(planByTheMinute(observing, date, holidays));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a plan as text', () => {
  it.each([
    ['', []],
    ['3', [3]],
    ['0*6,3*4,2', [0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 2]],
  ])('%j stands for its runs', (text, plan) => {
    expect(encodePlan(plan)).toBe(text);
    expect(decodePlan(text)).toEqual(plan);
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 300 }), (plan) => {
        expect(decodePlan(encodePlan(plan))).toEqual(plan);
      }),
    );
  });

  it.each(['x', '3*', '3*0', '-1', '1,,2', '1;2', ' 1'])('%j is refused', (text) => {
    expect(() => decodePlan(text)).toThrow('Not a day plan');
  });
});

describe('the difference of two plans', () => {
  it('added to the old one gives the next, also when one is shorter', () => {
    const plans = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
    fc.assert(
      fc.property(plans, plans, (old, next) => {
        const sum = planDelta(old, next).map((delta, cell) => (old[cell] ?? 0) + delta);
        const padding = Array.from({ length: sum.length - next.length }, () => 0);
        expect(sum).toEqual([...next, ...padding]);
      }),
    );
  });
});
