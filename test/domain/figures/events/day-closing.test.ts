import { describe, expect, it } from 'vitest';
import { isGivenBack, minutesOn, reusedOf } from '../../../../shared/domain/figures/events/day-closing.ts';

describe('the minutes of a day', () => {
  it('are those of its cells, booked ones as far as they were planned', () => {
    expect(minutesOn({ plan: [2, 2, 0], free: [2, 0, 0] }, 10)).toEqual({ plannedMinutes: 40, bookedMinutes: 20 });
    expect(minutesOn({ plan: [1, 0], free: [-2, -1] }, 5)).toEqual({ plannedMinutes: 5, bookedMinutes: 5 });
    expect(minutesOn({ plan: [], free: [] }, 10)).toEqual({ plannedMinutes: 0, bookedMinutes: 0 });
  });
});

describe('a place that was given back', () => {
  it('counts when that was a day before its start or more', () => {
    const startsAt = 1_000_000;
    const back = (seconds: number) => isGivenBack({ startsAt, endedAt: startsAt - seconds });
    expect([back(86_400), back(86_399), back(200_000)]).toEqual([true, false, true]);
    expect(isGivenBack({ startsAt })).toBe(false);
  });

  it('is used again when it is not empty at the end of the day', () => {
    const run = { first: 0, length: 2 };
    expect(reusedOf([run], [0, 0])).toBe(1);
    expect(reusedOf([run], [1, 1])).toBe(0);
    expect(reusedOf([run], [1, 0])).toBe(1);
    expect(reusedOf([run], [-1, -1])).toBe(1);
  });

  it('is one of as many as are empty, not of more', () => {
    const run = { first: 1, length: 1 };
    expect(reusedOf([run, run, run], [0, 2])).toBe(1);
  });
});
