import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsPath, linePath } from '../../web/src/lib/figures/line.ts';
import { scaleOf } from '../../web/src/lib/figures/scale.ts';

const percent = { least: 0, most: 100, span: 10 };
const open = { least: 0, most: Number.POSITIVE_INFINITY, span: 5 };

describe('the scale of a chart', () => {
  it.each([
    [[71, 88, 85], percent, { from: 70, to: 90, ticks: [70, 75, 80, 85, 90] }],
    [[97.1, 99.6, 99], percent, { from: 90, to: 100, ticks: [90, 92, 94, 96, 98, 100] }],
    [[0, 0], open, { from: 0, to: 5, ticks: [0, 1, 2, 3, 4, 5] }],
    [[19, 6, 7], open, { from: 0, to: 20, ticks: [0, 5, 10, 15, 20] }],
    [[3.9, 4.4], { least: 1, most: 5, span: 1 }, { from: 3.5, to: 5, ticks: [3.5, 4, 4.5, 5] }],
  ])('has round lines around %o', (values, bounds, scale) => {
    expect(scaleOf(values, bounds)).toEqual(scale);
  });

  it('holds every value, stays within its bounds, and has few lines', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true }).map((one) => Math.round(one * 10) / 10);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 25 }), (values) => {
        const { from, to, ticks } = scaleOf(values, percent);
        expect(from).toBeLessThanOrEqual(Math.min(...values));
        expect(to).toBeGreaterThanOrEqual(Math.max(...values));
        expect([from >= 0, to <= 100, to - from >= 10]).toEqual([true, true, true]);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
      }),
    );
  });
});

describe('the line of a chart', () => {
  it('has gaps, and dots where a value stands alone', () => {
    const points = [{ x: 0, y: 1 }, { x: 1, y: 2 }, undefined, { x: 3, y: 4 }, undefined, { x: 5, y: 6.123_456 }];
    expect(linePath(points)).toBe('M0 1L1 2');
    expect(dotsPath(points)).toBe('M3 4h0M5 6.12h0');
  });
});
