import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, figureOf, partsOf, valueOfCounts } from '../../../../shared/domain/figures/definitions/formula.ts';
import { percentileOf } from '../../../../shared/domain/figures/definitions/percentiles.ts';
import { Measure, Spread } from '../../../../shared/domain/figures/tally/measures.ts';
import type { Sums } from '../../../../shared/domain/figures/tally/tally.ts';
import { type KpiId, kpiOf, kpis } from '../../../../shared/domain/kpi.ts';

const nothing: Sums = { counts: {}, spreads: {} };
const valueFor = (id: KpiId, sums: Partial<Sums>) => {
  const { value } = figureOf(kpiOf(id).formula, { ...nothing, ...sums });
  return value ?? 'nothing';
};

describe('a figure', () => {
  it('of an empty town is nothing, not zero, whatever it tells', () => {
    for (const { id } of kpis) expect(valueFor(id, {})).toBe('nothing');
  });

  it('is the share of what counts among all, to one decimal', () => {
    expect(valueFor('offer-rate', { counts: { 'searches.found': 2, 'searches.nothing': 1 } })).toBe(66.7);
    expect(valueFor('offer-rate', { counts: { 'searches.found': 1 } })).toBe(100);
    expect(valueFor('offer-rate', { counts: { 'searches.nothing': 1 } })).toBe(0);
    expect(
      valueFor('no-show', { counts: { 'visits.missed': 1, 'visits.finished': 7, 'visits.walk-ins-finished': 92 } }),
    ).toBe(12.5);
    expect(
      valueFor('visits-avoided', {
        counts: { 'certificates.issued': 1, 'visits.finished': 1, 'visits.walk-ins-finished': 2 },
      }),
    ).toBe(25);
  });

  it('of satisfaction is the mean of five levels', () => {
    expect(valueFor('satisfaction', { counts: { 'feedback.1': 1, 'feedback.5': 2 } })).toBe(3.7);
  });

  it('of double bookings is only known where somebody looked', () => {
    expect(valueFor('double-bookings', { counts: { 'sheets.recounted': 40 } })).toBe(0);
    expect(valueFor('double-bookings', { counts: { 'sheets.recounted': 40, 'places.doubled': 2 } })).toBe(2);
  });

  it('of cost divides what is priced by all transactions, in cents', () => {
    const counts = { 'minutes.served': 60, 'done.online': 3, 'done.phone': 1, 'done.counter': 1 };
    expect(valueFor('cost-per-transaction', { counts })).toBe(1180);
    expect(valueFor('cost-per-transaction', { counts: { 'minutes.served': 60 } })).toBe('nothing');
  });

  it('of a spread is a value that came up, with both percentiles', () => {
    const spreads = { 'wait-minutes': { 0: 5, 4: 4, 30: 1 } };
    const figure = figureOf(kpiOf('waiting-time').formula, { counts: {}, spreads });
    expect(figure).toEqual({ counts: [10], value: 4, percentiles: { p50: 0, p90: 4 } });
  });

  it('comes from its published parts alone', () => {
    const counts = Object.fromEntries(Measure.options.map((measure, index) => [measure, index + 1]));
    for (const kpi of kpis) {
      if (kpi.formula.kind === 'spread') continue;
      const sums = { counts, spreads: {} };
      expect(valueFor(kpi.id, sums)).toBe(valueOfCounts(kpi.formula, countsOf(partsOf(kpi.formula), sums)));
    }
  });
});

describe('a percentile', () => {
  it('is the value at that place of all values in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const occurrences = Object.fromEntries(
          [...Map.groupBy(values, (value) => value)].map(([v, all]) => [v, all.length]),
        );
        const sorted = values.toSorted((one, other) => one - other);
        expect(percentileOf(occurrences, percent)).toBe(sorted[Math.ceil((percent * values.length) / 100) - 1]);
      }),
    );
  });
});

describe('the definitions', () => {
  it('use whatever is counted, but what is counted to check the rest', () => {
    const used = kpis.flatMap(({ formula }) => partsOf(formula).flat());
    const names = [...Measure.options, ...Spread.options];
    // Begun or requested and not ended yet: in no figure. Unreadable events: told to operations.
    const unused = ['journeys.begun', 'certificates.requested', 'events.unreadable'];
    expect(names.filter((name) => !used.includes(name))).toEqual(unused);
  });

  it('name each figure once, in order', () => {
    expect(new Set(kpis.map(({ id }) => id)).size).toBe(kpis.length);
    for (const { id } of kpis) expect(kpiOf(id).id).toBe(id);
  });
});
