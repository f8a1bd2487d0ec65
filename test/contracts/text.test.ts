import { describe, expect, it } from 'vitest';
import { MailAddress, PersonName, strangeSignIn } from '../../shared/contracts/text.ts';

describe('a mail address', () => {
  it.each([
    { typed: 'alex@example.org', kept: 'alex@example.org' },
    { typed: '  alex+amt@sub.example.co.uk ', kept: 'alex+amt@sub.example.co.uk' },
    { typed: "o'hara@example.org", kept: "o'hara@example.org" },
    { typed: 'alex@müller.example', kept: 'alex@xn--mller-kva.example' },
  ])('is taken as "$kept" when "$typed" is typed', ({ typed, kept }) => {
    expect(MailAddress.parse(typed)).toBe(kept);
  });

  it.each([
    { typed: 'dot..dot@example.org', why: 'two dots in a row' },
    { typed: '.alex@example.org', why: 'a dot at the front' },
    { typed: 'alex.@example.org', why: 'a dot at the end' },
    { typed: 'alex@localhost', why: 'no dot in the domain' },
    { typed: 'alex@example.1', why: 'a domain that ends in a number' },
    { typed: `${'a'.repeat(65)}@example.org`, why: 'more than 64 characters before the @' },
    { typed: `alex@${'a'.repeat(64)}.org`, why: 'a label of more than 63 characters' },
    { typed: 'alex@exa mple.org', why: 'a space' },
    { typed: 'alex@müller.example/x', why: 'a path' },
    { typed: 'alex@example.org\r\nBcc: eve@example.org', why: 'a line break' },
  ])('is refused for $why', ({ typed }) => {
    expect(MailAddress.safeParse(typed).success).toBe(false);
  });
});

describe('a name', () => {
  it.each(['王', 'Ö', 'Dr. A. von Müller-Lüdenscheidt', "Siobhán O'Hara", 'Kim'])('may be "%s"', (name) => {
    expect(PersonName.parse(name)).toBe(name);
  });

  it.each([
    '🙂',
    '12',
    'Win http://evil.example/x',
    'www.evil.example',
    'eve@example.org',
    'evil.example/x',
    'A\u202Eb',
  ])('may not be "%s"', (name) => {
    expect(PersonName.safeParse(name).success).toBe(false);
  });
});

describe('the sign because of which a text is refused', () => {
  it.each([
    { typed: 'Alex <b>', isName: true, sign: { text: '<', visible: true } },
    { typed: 'alex@example.org', isName: true, sign: { text: '@', visible: true } },
    { typed: 'see https://x.example', isName: true, sign: { text: '://', visible: true } },
    { typed: 'Al\u200Bex', isName: true, sign: { text: 'U+200B', visible: false } },
    { typed: 'Al\u202Eex', isName: false, sign: { text: 'U+202E', visible: false } },
  ])('is named: $sign.text', ({ typed, isName, sign }) => {
    expect(strangeSignIn(typed, { isName })).toEqual(sign);
  });

  it.each(['Ana María Ørsted-O’Hara', 'Dr. B. von der Linde'])('is none in %s', (name) => {
    expect(PersonName.safeParse(name).success).toBe(true);
    expect(strangeSignIn(name, { isName: true })).toBeUndefined();
  });

  it('is only in names what belongs to a link', () => {
    expect(strangeSignIn('alex@example.org', { isName: false })).toBeUndefined();
  });
});
