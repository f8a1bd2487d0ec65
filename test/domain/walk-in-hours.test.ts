import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayPlan } from '../../shared/domain/day-plan.ts';
import { countersTogether, walkInHours } from '../../shared/domain/walk-in-hours.ts';
import { day, makeHours, makeOffice, noHolidays, openingRule } from '../support/make.ts';
import { clockTime } from '../support/make-ticket.ts';

const tuesday = day('2026-11-24');
const wednesday = day('2026-11-25');
const hours = makeHours([openingRule({ to: '10:00' }), openingRule({ from: '14:00', to: '15:00' })]);
const office = makeOffice({ hours });
const countersOn = (date: typeof tuesday) => {
  const { online, staff } = dayPlan(office, date, noHolidays);
  return { date, counters: countersTogether(online, staff) };
};
const days = [countersOn(tuesday), countersOn(wednesday)];
const at = (time: string) => walkInHours(office, days, clockTime(time));

describe('coming without appointment', () => {
  it('is possible from the minute the first counter is staffed to the minute the last one is left', () => {
    expect(at('07:59')).toEqual({ opensAt: clockTime('08:00') });
    expect(at('08:00')).toEqual({ until: clockTime('10:00'), opensAt: clockTime('14:00') });
    expect(at('09:59')).toMatchObject({ until: clockTime('10:00') });
    expect(at('10:00')).toEqual({ opensAt: clockTime('14:00') });
  });

  it('opens again the next day', () => {
    expect(at('16:00')).toEqual({ opensAt: clockTime('08:00') + 24 * 3600 });
  });

  it('has no next time where no day is known', () => {
    expect(walkInHours(office, [], clockTime('09:00'))).toEqual({});
  });

  it('counts a counter kept for staff as much as one for online bookings', () => {
    expect(countersTogether([0, 2], [1, 0, 1])).toEqual([1, 2, 1]);
  });

  it('is either possible now, and then until later, or opens later or never', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 90 }),
        fc.integer({ min: 0, max: 20 * 3600 }),
        (counters, seconds) => {
          const now = clockTime('00:00') + seconds;
          const { until, opensAt } = walkInHours(office, [{ date: tuesday, counters }], now);
          const cell = Math.floor((now - clockTime('08:00')) / 600);
          expect(until !== undefined).toBe((counters[cell] ?? 0) > 0);
          if (until !== undefined) expect(until).toBeGreaterThan(now);
          if (opensAt !== undefined) expect(opensAt).toBeGreaterThan(until ?? now);
        },
      ),
    );
  });
});
