import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../functions/adapters/holidays.ts';
import { day } from '../support/make.ts';

describe('public holidays', () => {
  it.each([
    { region: 'DE-SN', date: '2026-11-18', what: 'Repentance Day is one in Saxony', expected: true },
    { region: 'DE-BE', date: '2026-11-18', what: 'Repentance Day is none in Berlin', expected: false },
    { region: 'DE-BE', date: '2026-03-08', what: 'Women’s Day is one in Berlin', expected: true },
    { region: 'DE-NW', date: '2026-06-04', what: 'Corpus Christi is one in Northrhine-Westphalia', expected: true },
    { region: 'DE-BY', date: '2026-08-15', what: 'Assumption is none in all of Bavaria', expected: false },
    { region: 'DE-BY-KATH', date: '2026-08-15', what: 'Assumption is one in Munich', expected: true },
    { region: 'DE', date: '2026-12-24', what: 'Christmas Eve is none in Germany', expected: false },
    { region: 'NL', date: '2026-04-27', what: 'King’s Day is one in the Netherlands', expected: true },
    { region: 'NL', date: '2026-04-03', what: 'Good Friday is none in the Netherlands', expected: false },
    { region: 'GB-ENG', date: '2026-12-28', what: 'the day in lieu of a Saturday is one in England', expected: true },
    { region: 'GB-SCT', date: '2026-11-30', what: 'St Andrew’s Day is one in Scotland', expected: true },
  ])('$what', ({ region, date, expected }) => {
    expect(holidaysOf(region, Number(date.slice(0, 4))).has(day(date))).toBe(expected);
  });

  it('cover each day of a feast that lasts several days', () => {
    const may = [...holidaysOf('TR', 2026)].filter((date) => date.startsWith('2026-05-2'));
    expect(may).toEqual(['2026-05-27', '2026-05-28', '2026-05-29']);
  });

  it.each(['XX', 'DE-ZZ', 'DE-BY-ZZ'])('of the unknown region %s are refused', (region) => {
    expect(() => holidaysOf(region, 2026)).toThrow(`the region ${region}`);
  });
});
