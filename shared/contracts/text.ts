import * as z from 'zod';

// Bidi controls and zero-width marks can make a name read differently from what it is (Unicode TR36);
// control characters, CR and LF above all, must never reach a mail header or a calendar line. Lone surrogates and
// U+FFFD are what is left of broken encodings. Joiners (U+200C, U+200D) stay: names in Persian or Hindi need them.
const forbidden = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD\u{E0000}-\u{E007F}]/u;

/** One line of text that people typed: trimmed, NFC, no control or bidi characters. Length in UTF-16 units. */
export function line(maxLength: number, minLength = 1) {
  return z
    .string()
    .max(maxLength * 4)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(minLength)
        .max(maxLength)
        .refine((text) => !forbidden.test(text), { error: 'forbidden_character' }),
    )
    .meta({ minLength, maxLength });
}

/** A mail address as HTML's `type=email` takes it, at most 254 characters (RFC 5321), plus addressing allowed. */
export const MailAddress = z
  .string()
  .max(400)
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.email({ pattern: z.regexes.html5Email }).max(254))
  .meta({ description: 'Mail address', format: 'email', maxLength: 254, example: 'alex.beispiel@example.org' });

/** A phone number as typed: digits, spaces, + ( ) - / */
export const PhoneNumber = line(30, 5)
  .pipe(z.string().regex(/^[+0-9][0-9 ()/-]*$/))
  .meta({
    description: 'Phone number: digits, spaces, + ( ) - /',
    minLength: 5,
    maxLength: 30,
    example: '+49 221 4710 115',
  });
