import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentCode, parseCode } from '../../shared/domain/code.ts';
import { AppointmentReference } from '../../shared/domain/ids.ts';
import { parseReference, referenceOf } from '../../shared/domain/reference.ts';
import { addDays } from '../../shared/domain/time.ts';
import { appointmentId, day, officeId } from '../support/make.ts';
import { anyDate } from './arbitrary.ts';

const id = appointmentId('2pqx0123456789ab');
const today = day('2026-11-20');
const place = { date: day('2026-11-24'), id };

const idText = fc.array(fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), { minLength: 16, maxLength: 16 });

describe('a code', () => {
  it('has the town’s prefix and two groups of four', () => {
    expect(appointmentCode('LIN', 17, place)).toMatch(/^LIN-[0-9A-HJKMNP-TV-Z]{4}-2PQX$/);
  });

  it.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with spaces for hyphens', (code: string) => ` ${code.replaceAll('-', ' ')} `],
    ['without any separation', (code: string) => code.replaceAll('-', '')],
    ['without the prefix', (code: string) => code.slice(4)],
    ['with dots and dashes from a phone’s keyboard', (code: string) => code.replaceAll('-', '–')],
    ['with the letter O for zero', (code: string) => code.slice(0, 4) + code.slice(4).replaceAll('0', 'O')],
    ['with small L for one', (code: string) => code.slice(0, 4) + code.slice(4).replaceAll('1', 'l')],
    ['with I for one', (code: string) => code.slice(0, 4) + code.slice(4).replaceAll('1', 'I')],
  ])('is understood %s', (_title, write) => {
    for (const officeNumber of [0, 1, 17, 33, 1023]) {
      const typed = write(appointmentCode('LIN', officeNumber, place));
      expect(parseCode(typed, today)).toEqual({ officeNumber, date: '2026-11-24', idPrefix: '2pqx' });
    }
  });

  it('comes back as office, day and beginning of the id, up to a year ahead and more than a year ago', () => {
    fc.assert(
      fc.property(
        fc.record({
          officeNumber: fc.nat(1023),
          date: anyDate,
          age: fc.integer({ min: -511, max: 512 }),
          letters: idText,
        }),
        ({ officeNumber, date, age, letters }) => {
          const code = appointmentCode('LIN', officeNumber, { date, id: appointmentId(letters.join('')) });
          const expected = { officeNumber, date, idPrefix: letters.slice(0, 4).join('') };
          expect(parseCode(code, addDays(date, age))).toEqual(expected);
        },
      ),
    );
  });

  it.each(['', 'LIN', 'LIN-4K7M', '4K7M-2PQXX', 'LINDEN-4K7M-2PQX', 'LIN-4U7M-2PQX', 'LIN-4K7M-2PQ!', '🙂🙂🙂🙂'])(
    '%j is none',
    (text) => {
      expect(parseCode(text, today)).toBeUndefined();
    },
  );
});

describe('a reference', () => {
  it('is taken apart into what it was made of', () => {
    const reference = referenceOf(officeId('rathaus-mitte'), place.date, id);
    expect(reference).toBe('rathaus-mitte.2026-11-24.2pqx0123456789ab');
    expect(parseReference(reference)).toEqual({ officeId: 'rathaus-mitte', ...place });
  });

  it.each([
    ['a date that does not exist', `rathaus.2026-02-30.${id}`],
    ['an office that cannot be', `-rathaus.2026-11-24.${id}`],
    ['an office name that is too long', `${'a'.repeat(65)}.2026-11-24.${id}`],
    ['a part too many', `rathaus.2026-11-24.${id}.x`],
  ])('with %s is refused', (_title, text) => {
    expect(AppointmentReference.safeParse(text).success).toBe(false);
  });
});
