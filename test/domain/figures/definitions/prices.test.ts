import { describe, expect, it } from 'vitest';
import { costOf, prices } from '../../../../shared/domain/figures/definitions/prices.ts';
import { kpiOf } from '../../../../shared/domain/kpi.ts';

describe('the cost of what was done', () => {
  it('is that of an hour of a clerk, to the cent', () => {
    expect(costOf({ 'minutes.served': 60 })).toBeCloseTo(5900, 5);
  });

  it('is that of a million units each, as the price lists say', () => {
    const million = 1_000_000;
    expect(costOf({ 'units.wcu': million }) / 100).toBeCloseTo(0.763, 3);
    expect(costOf({ 'units.rcu': million }) / 100).toBeCloseTo(0.153, 3);
    expect(costOf({ 'units.mails': 1000 }) / 100).toBeCloseTo(0.1, 3);
  });

  it('counts nothing twice, and nothing that has no price', () => {
    expect(costOf({})).toBe(0);
    expect(costOf({ 'done.online': 1000, 'units.rcu': 0.5 })).toBeCloseTo(0.5 * 153e-7, 12);
  });

  it('has a price for every unit of the figure', () => {
    const { formula } = kpiOf('cost-per-transaction');
    expect(Object.keys(prices).toSorted()).toEqual(formula.kind === 'cost' ? formula.units.toSorted() : []);
  });
});
