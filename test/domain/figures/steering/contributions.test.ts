import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseRows } from '../../../../shared/domain/figures/release/release-rows.ts';
import { ScopeKey } from '../../../../shared/domain/figures/scope.ts';
import { whyMissed } from '../../../../shared/domain/figures/steering/contributions.ts';
import { Sums } from '../../../../shared/domain/figures/tally/tally.ts';
import { type KpiId, kpiOf } from '../../../../shared/domain/kpi.ts';

type Months = Readonly<Record<string, { readonly counts?: object; readonly spreads?: object }>>;

const monthOf = (scopes: Months) =>
  new Map(
    Object.entries(scopes).map(
      ([key, sums]) => [ScopeKey.parse(key), Sums.parse({ counts: {}, spreads: {}, ...sums })] as const,
    ),
  );

function why(id: KpiId, target: number, scopes: Months) {
  const sums = monthOf(scopes);
  return whyMissed({ ...kpiOf(id), target: { value: target } }, { sums, rows: releaseRows(sums, new Map()) });
}

const searches = (found: number, nothing: number) => ({
  counts: { 'searches.found': found, 'searches.nothing': nothing },
});
const waits = (short: number, long: number) => ({ spreads: { 'wait-minutes': { 5: short, 30: long } } });
const answers = (low: number, high: number) => ({
  counts: { 'feedback.1': low, 'feedback.2': 5, 'feedback.3': 5, 'feedback.4': 5, 'feedback.5': high },
});

describe('why a target is missed', () => {
  it('is told by what each office takes away, the largest first', () => {
    expect(
      why('offer-rate', 85, {
        town: searches(140, 60),
        'office.mitte': searches(50, 50),
        'office.nord': searches(90, 10),
      }),
    ).toEqual({ gap: 15, parts: [{ scope: 'office.mitte', points: 17.5 }], masked: 0 });
  });

  it('is told of percentiles by the values that lie beyond the target, less those that may', () => {
    // 50 of 200 wait for too long, 20 may; 45 of 100 at one office, where 10 may.
    expect(
      why('waiting-time', 15, { town: waits(150, 50), 'office.mitte': waits(55, 45), 'office.nord': waits(95, 5) }),
    ).toEqual({ gap: 15, parts: [{ scope: 'office.mitte', points: 17.5 }], masked: 0 });
  });

  it('is told of means in levels', () => {
    const told = why('satisfaction', 4, {
      town: answers(40, 40),
      'office.mitte': {
        counts: { 'feedback.1': 40, 'feedback.2': 5, 'feedback.3': 5, 'feedback.4': 5, 'feedback.5': 20 },
      },
      'office.nord': { counts: { 'feedback.5': 20 } },
    });
    expect(told).toMatchObject({ gap: 1, parts: [{ scope: 'office.mitte', points: 1.2 }] });
  });

  it('is not asked where nothing is missing, nothing was counted, or a figure has no parts', () => {
    expect(why('offer-rate', 85, { town: searches(90, 10) })).toBeUndefined();
    expect(why('offer-rate', 85, {})).toBeUndefined();
    expect(why('offer-rate', 85, { town: searches(1, 3) })).toBeUndefined();
    const cost = { counts: { 'minutes.served': 900, 'done.online': 10 } };
    expect(why('cost-per-transaction', 1, { town: cost })).toBeUndefined();
  });

  it('adds up: what offices take away and give is what is missing', () => {
    const count = fc.integer({ min: 5, max: 5000 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.integer({ min: 1, max: 100 }), ([a, b, c, d], target) => {
        const told = why('offer-rate', target, {
          town: searches(a + c, b + d),
          'office.mitte': searches(a, b),
          'office.nord': searches(c, d),
        });
        if (told === undefined) return;
        const all = a + b + c + d;
        const worse = [[a, b] as const, [c, d] as const].map(
          ([found, nothing]) => (target * (found + nothing) - 100 * found) / all,
        );
        const gap = worse.reduce((sum, one) => sum + one, 0);
        expect(told.gap).toBeCloseTo(gap, 0);
        const shown = told.parts.map(({ points }) => points).toSorted((one, other) => one - other);
        const expected = worse.filter((one) => Math.round(one * 10) > 0).map((one) => Math.round(one * 10) / 10);
        if (told.masked === 0) expect(shown).toEqual(expected.toSorted((one, other) => one - other));
      }),
    );
  });
});
