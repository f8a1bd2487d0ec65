import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayPlan } from '../../../../shared/domain/day-plan.ts';
import type { Behaviour } from '../../../../shared/domain/figures/what-if/demand.ts';
import { type Script, simulate, type Timetable } from '../../../../shared/domain/figures/what-if/simulate.ts';
import { makeOffice, serviceId } from '../../../support/make.ts';
import { lindley, percentilesOf, poisson, stationary } from './queue.ts';

/** Everybody takes the first day on which something is free, and keeps it. */
const plain: Behaviour = {
  takes: () => 1,
  lateShare: 0,
  lateDays: [],
  extraDays: [0],
  cancelShare: 0,
  cancelAfter: [],
  returnShare: 0,
  freshShare: 1,
};
const visits = [[{ serviceId: serviceId('wohnung-anmelden'), count: 1 }]];
const ahead = 300;
/** Nobody comes on the day of booking; a visit takes one cell. */
const office = makeOffice({ rules: { minNoticeMinutes: 1440, maxDaysAhead: ahead } });

const open = (places: readonly number[]): Timetable => ({
  office,
  plans: places.map((online): DayPlan => ({ online: online === 0 ? [] : [online], staff: [] })),
});
const everyDay = (places: number, days: number) => open(Array.from({ length: days + ahead + 1 }, () => places));
/** Longer runs are measured once they have settled. */
const longRun = 1000;
const afternoon = 15 * 60;
const script = (arrivals: readonly number[]): Script => ({
  warmUp: arrivals.length > longRun ? longRun : 0,
  days: arrivals.map((count, day) =>
    Array.from({ length: count }, (_, index) => ({
      minute: afternoon,
      visit: 0,
      way: 'search' as const,
      seed: 1000 * day + index,
      looks: 1,
    })),
  ),
});
const run = (timetable: Timetable, arrivals: readonly number[], behaviour: Behaviour = plain) =>
  simulate(timetable, { visits, behaviour, sampledAt: 720 }, script(arrivals));

const arrivalsOfDays = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 40 });

describe('the simulated office', () => {
  it('has the waiting days of a queue with fixed service times, day by day (Lindley)', () => {
    fc.assert(
      fc.property(arrivalsOfDays, fc.integer({ min: 1, max: 4 }), (arrivals, places) => {
        const waits = lindley(arrivals, places).map((backlog) => 1 + Math.floor(backlog / places));
        expect(run(everyDay(places, arrivals.length), arrivals)).toMatchObject(percentilesOf(waits));
      }),
    );
  });

  it.each([
    { places: 1, load: 0.7 },
    { places: 2, load: 0.85 },
    { places: 4, load: 0.9 },
  ])('settles where M/D/$places does at a load of $load', ({ places, load }) => {
    const days = 30_000;
    const arrivals = poisson(load * places, days, `M/D/${places}`);
    const { days: p50, days90 } = run(everyDay(places, days), arrivals);
    const waits = stationary(load * places, places);
    expect(p50).toBe(waits.percentile(50));
    expect(Math.abs(days90 - waits.percentile(90))).toBeLessThanOrEqual(1);
  });

  it('never makes anybody wait longer where there are more counters', () => {
    const office = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(arrivalsOfDays, fc.array(office, { minLength: 1, maxLength: 7 }), (arrivals, week) => {
        const places = (more: boolean) =>
          Array.from({ length: arrivals.length + ahead + 1 }, (_, day) => {
            const [some = 0, extra = 0] = week[day % week.length] ?? [];
            return more ? some + extra : some;
          });
        const [few, many] = [run(open(places(false)), arrivals), run(open(places(true)), arrivals)];
        expect(many.days).toBeLessThanOrEqual(few.days);
        expect(many.days90).toBeLessThanOrEqual(few.days90);
      }),
    );
  });

  it('is the same office with twice the people and twice the counters', () => {
    fc.assert(
      fc.property(arrivalsOfDays, fc.integer({ min: 1, max: 4 }), (arrivals, places) => {
        const twice = run(
          everyDay(2 * places, arrivals.length),
          arrivals.map((count) => 2 * count),
        );
        expect(twice).toEqual(run(everyDay(places, arrivals.length), arrivals));
      }),
    );
  });

  it('finds nothing for anybody where nothing is open, however often they come back', () => {
    const shut = everyDay(0, 20);
    const arrivals = Array.from({ length: 20 }, () => 5);
    const leaves = run(shut, arrivals);
    const returns = run(shut, arrivals, { ...plain, returnShare: 0.9 });
    expect([leaves.offerRate, returns.offerRate]).toEqual([0, 0]);
    expect(leaves.utilisation).toBeNaN();
  });

  it('books places again that were cancelled', () => {
    const arrivals = Array.from({ length: 60 }, () => 2);
    const cancelling = { ...plain, cancelShare: 0.5, cancelAfter: [0] };
    const [kept, cancelled] = [run(everyDay(1, 60), arrivals), run(everyDay(1, 60), arrivals, cancelling)];
    expect(cancelled.days).toBeLessThan(kept.days);
  });

  it('answers the same for the same script', () => {
    const some = { ...plain, lateShare: 0.3, lateDays: [3, 9], cancelShare: 0.2, cancelAfter: [0.5], takes: () => 0.7 };
    const arrivals = poisson(3, 50, 'same');
    expect(run(everyDay(3, 50), arrivals, some)).toEqual(run(everyDay(3, 50), arrivals, some));
  });
});
