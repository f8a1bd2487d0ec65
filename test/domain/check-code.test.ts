import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCodeFrom, checkCodeText, parseCheckCode } from '../../shared/domain/certificate/check-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyCode = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(checkCodeFrom);

describe('check codes', () => {
  it('come back as they were, however they are typed: lower case, spaces, O for 0, I or L for 1', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('I', 'l', 'i', 'L'), (code, one) => {
        const shown = checkCodeText(code);
        expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
        const typed = ` ${shown.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', one)} `;
        expect(parseCheckCode(shown)).toBe(code);
        expect(parseCheckCode(typed)).toBe(code);
        expect(parseCheckCode(shown.replaceAll('-', '–'))).toBe(code);
      }),
    );
  });

  it('notice a wrong check character and every other single wrong character', () => {
    const code = checkCodeFrom(randomBytes(12));
    for (const at of code.split('').keys()) {
      for (const letter of alphabet) {
        if (letter === code[at]) continue;
        expect(parseCheckCode(code.slice(0, at) + letter + code.slice(at + 1)), `${code} at ${at}`).toBeUndefined();
      }
    }
  });

  it('notice any two characters that changed places', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(12), fc.nat(12), (code, one, other) => {
        const letters = [...code];
        [letters[one], letters[other]] = [code.charAt(other), code.charAt(one)];
        const swapped = letters.join('');
        expect(parseCheckCode(swapped)).toBe(swapped === code ? code : undefined);
      }),
    );
  });

  it.each(['', '7F2Q-9DKM-31TX', '7F2Q-9DKM-31TX-1-6', 'U'.repeat(13), '７F2Q9DKM31TX6', '0'.repeat(1000)])(
    'are not %j',
    (text) => {
      expect(parseCheckCode(text)).toBeUndefined();
    },
  );
});
