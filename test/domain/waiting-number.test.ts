import { describe, expect, it } from 'vitest';
import { Pool } from '../../shared/domain/appointment.ts';
import { waitingNumber } from '../../shared/domain/waiting-number.ts';

describe('waiting-room numbers', () => {
  it.each([
    ['online', 1, 1],
    ['online', 499, 499],
    ['online', 500, 1000],
    ['online', 1000, 2000],
    ['staff', 1, 501],
    ['staff', 499, 999],
    ['staff', 500, 1500],
  ] as const)('%s draw %i is %i', (pool, drawn, number) => {
    expect(waitingNumber(pool, drawn)).toBe(number);
  });

  it('never come twice on a day, also after many draws', () => {
    const draws = Array.from({ length: 5000 }, (_, index) => index + 1);
    const numbers = Pool.options.flatMap((pool) => draws.map((drawn) => waitingNumber(pool, drawn)));
    expect(new Set(numbers).size).toBe(2 * draws.length);
    expect(numbers).not.toContain(0);
  });
});
