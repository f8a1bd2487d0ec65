import { describe, expect, it } from 'vitest';
import { meetsLevel } from '../../shared/domain/assurance.ts';
import { afterWorkingDays, percentile90, workingDaysBetween } from '../../shared/domain/certificate/deadline.ts';
import { feeOn, isFeeDue } from '../../shared/domain/certificate/fee.ts';
import { pauseAfter } from '../../shared/domain/certificate/timers.ts';
import { day, noHolidays } from '../support/make.ts';
import { makeProduct } from '../support/make-product.ts';

describe('working days', () => {
  const christmas = new Set([day('2026-12-25'), day('2026-12-26')]);
  it.each([
    ['2026-11-24', 2, '2026-11-26', noHolidays],
    ['2026-11-27', 1, '2026-11-30', noHolidays],
    ['2026-11-28', 1, '2026-11-30', noHolidays],
    ['2026-12-24', 1, '2026-12-28', christmas],
    ['2026-12-24', 0, '2026-12-24', christmas],
  ] as const)('from %s, %i more lead to %s', (...[from, days, to, holidays]) => {
    expect(afterWorkingDays(day(from), days, holidays)).toBe(to);
    expect(workingDaysBetween(day(from), day(to), holidays)).toBe(days);
  });
});

describe('what nine of ten took', () => {
  it.each([
    [[], undefined],
    [[5], 5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9],
    [[10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1],
  ] as const)('of %j is %s', (values, expected) => {
    expect(percentile90(values)).toBe(expected);
  });
});

describe('a fee', () => {
  const post = (cents: number, validFrom: string) => ({
    delivery: 'post' as const,
    cents,
    validFrom,
    source: 'by-law',
  });
  const product = makeProduct({ deliveries: ['post'], fees: [post(900, '2026-01-01'), post(1100, '2027-01-01')] });

  it('is the latest in force', () => {
    expect(feeOn(product, 'post', day('2026-12-31'))?.cents).toBe(900);
    expect(feeOn(product, 'post', day('2027-01-01'))?.cents).toBe(1100);
  });

  it('is not known before its time, nor for a delivery that is not offered', () => {
    expect(feeOn(product, 'post', day('2025-12-31'))).toBeUndefined();
    expect(feeOn(product, 'download', day('2026-12-31'))).toBeUndefined();
  });

  it('is due before anything is done, unless it is nothing or an exemption is claimed', () => {
    const exemptionId = makeProduct().exemptions[0]?.id;
    expect(isFeeDue({ cents: 900, currency: 'EUR', source: 'by-law' })).toBe(true);
    expect(isFeeDue({ cents: 0, currency: 'EUR', source: 'by-law' })).toBe(false);
    expect(isFeeDue({ cents: 900, currency: 'EUR', source: 'by-law', exemptionId })).toBe(false);
  });
});

describe('a level', () => {
  it('is enough from itself upwards', () => {
    expect(meetsLevel('high', 'substantial')).toBe(true);
    expect(meetsLevel('low', 'low')).toBe(true);
    expect(meetsLevel('none', 'low')).toBe(false);
  });
});

describe('what fails', () => {
  it('waits twice as long each time, six hours at most', () => {
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([60, 120, 240, 21_600]);
  });
});
