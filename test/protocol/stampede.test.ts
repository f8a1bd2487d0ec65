import { expect, it } from 'vitest';
import { runStampede } from '../bench/stampede-scenario.ts';

it('books exactly 100 places for 2,000 clients at once, on the emulator', async () => {
  const { told, confirmed, numbers, free, claimsLeft } = await runStampede(32);
  expect(told).toBe(100);
  expect(confirmed).toEqual(Array.from({ length: 10 }, () => 10));
  expect(free).toEqual(Array.from({ length: 10 }, () => 0));
  expect(new Set(numbers).size).toBe(100);
  expect(claimsLeft).toBe(0);
});
