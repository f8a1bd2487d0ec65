import { describe, expect, it } from 'vitest';
import { maskedName } from '../../shared/domain/masked-name.ts';

describe('a masked name', () => {
  it.each([
    ['Karla Kirsch', 'K. Kir…'],
    ['Anna Maria von der Linde', 'A. Lin…'],
    ['Bo Li', 'B. Li'],
    ['Madonna', 'Mad…'],
    ['  Ömer   Özdemir ', 'Ö. Özd…'],
    ['नेहा शर्मा', 'ने. शर्मा'],
    ['X', 'X'],
    ['', ''],
  ])('of %j is %j', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});
