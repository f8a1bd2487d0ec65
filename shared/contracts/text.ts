import * as z from 'zod';

// Bidi controls and zero-width marks can make a name read differently from what it is (Unicode TR36);
// control characters, CR and LF above all, must never reach a mail header or a calendar line. Lone surrogates and
// U+FFFD are what is left of broken encodings. Joiners (U+200C, U+200D) stay: names in Persian or Hindi need them.
const forbidden = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD\u{E0000}-\u{E007F}]/u;

/** What plainly belongs to a link or an address. */
const linkLike = /:\/\/|www\.|[@<>]|\p{L}\.\p{L}{2,}\//iu;

/** A sign that a text may not have: as it stands there, or the number (`U+200B`) of one that nobody sees. */
export type StrangeSign = { readonly text: string; readonly visible: boolean };

/** The first sign because of which a text, or the name of a person, is refused. */
export function strangeSignIn(text: string, { isName }: { readonly isName: boolean }): StrangeSign | undefined {
  const [hidden] = forbidden.exec(text) ?? [];
  if (hidden !== undefined) {
    const number = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { text: `U+${number}`, visible: false };
  }
  const [link] = (isName && linkLike.exec(text)) || [];
  return link === undefined ? undefined : { text: link, visible: true };
}

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

/** Text of several lines: as `line`, but line breaks stay (CR LF becomes LF). */
export function prose(maxLength: number, minLength = 1) {
  return z
    .string()
    .max(maxLength * 4)
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(minLength)
        .max(maxLength)
        .refine((text) => !forbidden.test(text.replaceAll('\n', ' ')), { error: 'forbidden_character' }),
    )
    .meta({ minLength, maxLength });
}

/**
 * The name of a person: one line with at least one letter, up to 80 characters; the shortest names are one letter long.
 * What is plainly a link or an address is refused, because names stand in mails.
 */
export const PersonName = line(80).pipe(
  z.string().refine((text) => /\p{L}/u.test(text) && !linkLike.test(text), {
    error: 'invalid_format',
  }),
);

/** Dot-atom of RFC 5322 at a host name with at least two labels (RFC 1123): what mail relays deliver. */
const deliverable =
  /^(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/i;

/**
 * A mail address that can be delivered, at most 254 characters (RFC 5321). Plus addressing is allowed; the domain may be
 * typed with umlauts and comes out as mail servers know it (IDNA, `xn--`).
 */
export const MailAddress = z
  .string()
  .max(400)
  .transform((text) => withAsciiDomain(text.normalize('NFC').trim()))
  .pipe(z.email({ pattern: deliverable }).max(254))
  .meta({ description: 'Mail address', format: 'email', maxLength: 254, example: 'alex.beispiel@example.org' });

function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  // Only letters beyond ASCII need the translation; anything else is judged as it was typed.
  if (at < 0 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || /^[\w.-]+$/.test(domain)) return address;
  const host = URL.parse(`http://${domain}`)?.hostname;
  return host === undefined ? address : address.slice(0, at + 1) + host;
}

/** A phone number as typed: digits, spaces, + ( ) - / */
export const PhoneNumber = line(30, 5)
  .pipe(z.string().regex(/^[+0-9][0-9 ()/-]*$/))
  .meta({
    description: 'Phone number: digits, spaces, + ( ) - /',
    minLength: 5,
    maxLength: 30,
    example: '+49 221 4710 115',
  });
