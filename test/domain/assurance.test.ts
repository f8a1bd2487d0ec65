import { describe, expect, it } from 'vitest';
import { AcrScheme, acrValuesFor, assuranceLevels, levelOfAcr, meetsLevel } from '../../shared/domain/assurance.ts';
import { BirthDate } from '../../shared/domain/certificate/birth-date.ts';

describe('levels of assurance', () => {
  it('are enough for themselves and for what is weaker', () => {
    const enough = assuranceLevels.map((has) => assuranceLevels.filter((needs) => meetsLevel(has, needs)));
    expect(enough).toEqual([
      ['none'],
      ['none', 'low'],
      ['none', 'low', 'substantial'],
      ['none', 'low', 'substantial', 'high'],
    ]);
  });

  it.each(AcrScheme.options)('of %s: whatever is asked for is enough when it comes back', (scheme) => {
    for (const needs of assuranceLevels) {
      const values = acrValuesFor(scheme, needs);
      expect(values.length).toBeGreaterThan(0);
      expect(values.every((acr) => meetsLevel(levelOfAcr(scheme, acr), needs))).toBe(true);
    }
  });

  it.each(AcrScheme.options)('of %s: the words of the others vouch for nothing', (scheme) => {
    const others = AcrScheme.options
      .filter((other) => other !== scheme)
      .flatMap((other) => acrValuesFor(other, 'none'));
    for (const acr of [...others, '', 'high', '4', ...acrValuesFor(scheme, 'high').map((own) => ` ${own}`)]) {
      expect(levelOfAcr(scheme, acr)).toBe('none');
    }
    expect(levelOfAcr(scheme, undefined)).toBe('none');
  });
});

describe('a date of birth', () => {
  it.each(['1990-04-17', '2024-02-29', '1990-00-00', '1990-04-00', '1900-01-01'])('may be %s', (text) => {
    expect(BirthDate.safeParse(text).success).toBe(true);
  });

  it.each([
    '1990-02-30',
    '1990-00-17',
    '1990-13-00',
    '0000-04-17',
    '1899-12-31',
    '17.04.1990',
    '1990',
    '',
    '1990-4-17',
  ])('is not %j', (text) => {
    expect(BirthDate.safeParse(text).success).toBe(false);
  });
});
