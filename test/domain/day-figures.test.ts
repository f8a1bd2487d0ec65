import { describe, expect, it } from 'vitest';
import { medianLateness, nextStart, visitsThatFit } from '../../shared/domain/day-figures.ts';
import { clockTime, makeTicket } from '../support/make-ticket.ts';

describe('visits that still fit', () => {
  it.each([
    [[1, 1, 1, 1], 0, 2, 2],
    [[1, 1, 1, 1], 1, 2, 1],
    [[2, 2, 1, 1], 0, 2, 3],
    [[2, 1, 2], 0, 2, 1],
    [[3, -1, 3], 0, 1, 6],
    [[0, 0], 0, 1, 0],
    [[], 0, 1, 0],
  ])('%j from %i, %i cells each: %i', (...[free, from, length, visits]) => {
    expect(visitsThatFit(free, { from, length })).toBe(visits);
  });
});

describe('the next start', () => {
  it('is the earliest of all lists', () => {
    expect(
      nextStart(
        [
          [0, 0, 1, 1],
          [1, 0, 0, 1],
        ],
        { from: 1, length: 1 },
      ),
    ).toBe(2);
    expect(
      nextStart(
        [
          [1, 0],
          [0, 1],
        ],
        { from: 0, length: 2 },
      ),
    ).toBeUndefined();
  });
});

describe('lateness', () => {
  const called = (start: string, arrived: string, call: string) =>
    makeTicket({
      startsAt: clockTime(start),
      arrivedAt: clockTime(arrived),
      calledAt: clockTime(call),
      state: 'done',
    });

  it('counts from the start, or from the arrival of who came later', () => {
    expect(medianLateness([called('09:00', '08:50', '09:07')], clockTime('09:30'))).toBe(7);
    expect(medianLateness([called('09:00', '09:05', '09:07')], clockTime('09:30'))).toBe(2);
    expect(medianLateness([called('09:00', '08:50', '08:58')], clockTime('09:30'))).toBe(0);
  });

  it('is the one in the middle, of two in the middle their mean', () => {
    const all = [called('09:00', '08:50', '09:20'), called('09:00', '08:50', '09:05')];
    expect(medianLateness(all, clockTime('09:30'))).toBe(12);
  });

  it('is unknown when nobody was called within the hour', () => {
    expect(medianLateness([called('09:00', '08:50', '09:07')], clockTime('10:07'))).toBeUndefined();
  });
});
