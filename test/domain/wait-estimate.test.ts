import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitEstimate } from '../../shared/domain/wait-estimate.ts';

const idle = (count: number) => Array.from({ length: count }, () => undefined);
const visits = (count: number, minutes = 10) => Array.from({ length: count }, () => minutes);
const minutes = fc.integer({ min: 5, max: 40 });
const queues = fc.record({
  ahead: fc.array(minutes, { maxLength: 20 }),
  expected: fc.array(fc.record({ inMinutes: fc.integer({ min: -10, max: 120 }), minutes }), { maxLength: 10 }),
  counters: fc.array(fc.option(fc.record({ minutes, elapsed: fc.integer({ min: 0, max: 60 }) }), { nil: undefined }), {
    minLength: 1,
    maxLength: 6,
  }),
});
const middle = (span: { from: number; to: number } | undefined) => ((span?.from ?? 0) + (span?.to ?? 0)) / 2;

describe('how long somebody will wait', () => {
  it('is not known when no counter is at work', () => {
    expect(waitEstimate({ ahead: [10], expected: [], counters: [] })).toBeUndefined();
  });

  it('is no time at all before a free counter', () => {
    expect(waitEstimate({ ahead: [], expected: [], counters: idle(1) })).toEqual({ from: 0, to: 0 });
  });

  it('is about the plan of those who go first, and says how sure that is', () => {
    const { from, to } = waitEstimate({ ahead: visits(6), expected: [], counters: idle(1) }) ?? { from: 0, to: 0 };
    expect(from).toBeGreaterThan(40);
    expect(from).toBeLessThan(55);
    expect(to).toBeGreaterThan(62);
    expect(to).toBeLessThan(85);
  });

  it('counts appointments that are due before it is one’s turn', () => {
    const queue = { ahead: visits(3), counters: idle(1) };
    const due = waitEstimate({ ...queue, expected: [{ inMinutes: 5, minutes: 30 }] });
    const later = waitEstimate({ ...queue, expected: [{ inMinutes: 300, minutes: 30 }] });
    expect(middle(due)).toBeGreaterThan(middle(later) + 15);
  });

  it('does not believe that a visit which lasts longer than planned ends at once', () => {
    const { to } = waitEstimate({ ahead: [], expected: [], counters: [{ minutes: 10, elapsed: 40 }] }) ?? { to: 0 };
    expect(to).toBeGreaterThan(3);
  });

  it('is the same for the same queue, and a range that begins before it ends', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const estimate = waitEstimate(queue);
        expect(waitEstimate(queue)).toEqual(estimate);
        expect(estimate?.from).toBeGreaterThanOrEqual(0);
        expect(estimate?.to).toBeGreaterThanOrEqual(estimate?.from ?? 0);
      }),
    );
  });

  it('is shorter with twice the counters and longer with twice the people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 3 }), (people, open) => {
        const wait = (count: number, counters: number) =>
          middle(waitEstimate({ ahead: visits(count), expected: [], counters: idle(counters) }));
        expect(wait(people, open * 2)).toBeLessThanOrEqual(wait(people, open));
        expect(wait(people * 2, open)).toBeGreaterThan(wait(people, open));
      }),
    );
  });

  it('holds in about eight of ten cases', () => {
    // Visits by another generator and another way to draw: sums of what lasts half, once or twice the plan.
    const lengths = [0.5, 0.6, 0.7, 0.85, 1, 1, 1.1, 1.25, 1.5, 1.5];
    let held = 0;
    const days = 400;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lengths), { minLength: 8, maxLength: 8 }), (day) => {
        const { from, to } = waitEstimate({ ahead: visits(8), expected: [], counters: idle(1) }) ?? { from: 0, to: 0 };
        const real = day.reduce((sum, length) => sum + length * 10, 0);
        if (from <= real && real <= to) held += 1;
      }),
      { numRuns: days },
    );
    expect(held / days).toBeGreaterThan(0.75);
  });
});
