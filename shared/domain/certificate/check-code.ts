import { CheckCode } from './ids.ts';

// Crockford base32: no I, L, O, U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A check code from 12 numbers, of which the lowest five bits count: 60 bits. Throws on fewer. */
export function checkCodeFrom(random: Uint8Array): CheckCode {
  if (random.length < length) throw new Error(`A check code needs ${length} numbers, not ${random.length}`);
  const values = Array.from(random.subarray(0, length), (value) => value & 31);
  return CheckCode.parse([...values, checkValue(values)].map((value) => alphabet.charAt(value)).join(''));
}

/** How a code is printed: `XXXX-XXXX-XXXX-X`. */
export function checkCodeText(code: CheckCode): string {
  return code.replace(/^(.{4})(.{4})(.{4})/, '$1-$2-$3-');
}

/**
 * Reads a code as people type it: any case, with spaces, dots and dashes or without, O for 0, I or L for 1. Undefined when
 * it is no code, or when the check character says that something was mistyped.
 */
export function parseCheckCode(text: string): CheckCode | undefined {
  const typed = text
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const code = CheckCode.safeParse(typed).data;
  if (code === undefined) return undefined;
  const [check, ...values] = [...code].map((letter) => alphabet.indexOf(letter)).toReversed();
  return check === checkValue(values.toReversed()) ? code : undefined;
}

/** The first four characters: what guessing is counted by. */
export function checkCodePrefix(code: CheckCode): string {
  return code.slice(0, 4);
}

/**
 * One character over the field of 32 elements (x^5 + x^2 + 1): each place has a weight of its own, so that every single
 * wrong character and every two that changed places are noticed.
 */
function checkValue(values: readonly number[]): number {
  return doubled(values.reduce((sum, value) => doubled(sum) ^ value, 0));
}

function doubled(value: number): number {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}
