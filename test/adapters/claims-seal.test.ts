import { describe, expect, it } from 'vitest';
import { hkdfClaimsSeal } from '../../functions/adapters/claims-seal.ts';
import { elif } from '../support/fake-citizen-identity.ts';

const linkKey = Buffer.alloc(32, 7).toString('base64');
const under = { secret: 's'.repeat(43), context: 'item of elif' };

describe('claims that are sealed', () => {
  it('open with the same secret in the same place', () => {
    expect(hkdfClaimsSeal(linkKey).open(hkdfClaimsSeal(linkKey).seal(elif, under), under)).toEqual(elif);
  });

  it('look different each time and show nothing', () => {
    const { seal } = hkdfClaimsSeal(linkKey);
    const [one, two] = [seal(elif, under), seal(elif, under)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64').toString('latin1')).not.toContain('Baumann');
  });

  it.each([
    ['another secret', { ...under, secret: 't'.repeat(43) }, linkKey],
    ['another place', { ...under, context: 'item of somebody else' }, linkKey],
    ['another link key', under, Buffer.alloc(32, 8).toString('base64')],
  ])('do not open with %s', (_, place, key) => {
    const sealed = hkdfClaimsSeal(linkKey).seal(elif, under);
    expect(() => hkdfClaimsSeal(key).open(sealed, place)).toThrow();
  });

  it('do not open when any byte was changed or cut off', () => {
    const { seal, open } = hkdfClaimsSeal(linkKey);
    const bytes = Buffer.from(seal(elif, under), 'base64');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => open(changed.toString('base64'), under)).toThrow();
    }
    for (const length of [0, 1, 12, 27, 28, bytes.length - 1]) {
      expect(() => open(bytes.subarray(0, length).toString('base64'), under)).toThrow();
    }
  });
});
