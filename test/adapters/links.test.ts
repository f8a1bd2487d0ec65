import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacLinks } from '../../functions/adapters/links.ts';
import { AppointmentId, LinkToken, TenantId } from '../../shared/domain/ids.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const links = hmacLinks(key);
const lindenau = TenantId.parse('lindenau');
const ahrenstadt = TenantId.parse('ahrenstadt');
const id = AppointmentId.parse('0123456789abcdef');
const otherId = AppointmentId.parse('0123456789abcdeg');
const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('secrets of links', () => {
  it('refuses a key shorter than 32 bytes and says how long it was', () => {
    expect(() => hmacLinks(Buffer.alloc(31, 7).toString('base64'))).toThrow(/31 bytes.*at least 32/);
    expect(() => hmacLinks('')).toThrow(/0 bytes/);
  });

  it('gives 256-bit tokens that are the same each time, so that a mail can be written again', () => {
    const token = links.token(lindenau, id, 'manage');
    expect(LinkToken.parse(token)).toBe(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hmacLinks(key).token(lindenau, id, 'manage')).toBe(token);
  });

  it('keeps apart tenants, appointments, purposes and keys', () => {
    const others = hmacLinks(Buffer.alloc(32, 8).toString('base64'));
    const tokens = [
      links.token(lindenau, id, 'view'),
      links.token(lindenau, id, 'manage'),
      links.token(lindenau, id, 'confirm'),
      links.token(lindenau, otherId, 'view'),
      links.token(ahrenstadt, id, 'view'),
      others.token(lindenau, id, 'view'),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('stores a hash that does not contain the token', () => {
    const token = links.token(lindenau, id, 'view');
    expect(links.hash(token)).toMatch(/^[\w-]{43}$/);
    expect(links.hash(token)).not.toBe(token);
  });

  it('binds the six digits to the mail address they are sent to', () => {
    const codes = Array.from({ length: 500 }, (_, n) => links.code(lindenau, id, `person${n}@example.org`));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(490);
    expect(links.code(lindenau, id, 'person1@example.org')).toBe(codes[1]);
  });

  it('binds the link that confirms to the mail address it is sent to', () => {
    const tokens = ['a@example.org', 'b@example.org'].map((mail) => links.confirmToken(lindenau, id, mail));
    expect(new Set([...tokens, links.token(lindenau, id, 'confirm')]).size).toBe(3);
    expect(links.confirmToken(lindenau, id, 'a@example.org')).toBe(tokens[0]);
  });

  it('recognises a mail address without showing it, apart by tenant and kind', () => {
    const mail = 'alex@example.org';
    const pseudonym = links.pseudonym(lindenau, 'mail', mail);
    expect(pseudonym).toMatch(/^[\w-]{22}$/);
    expect(links.pseudonym(lindenau, 'mail', mail)).toBe(pseudonym);
    expect(links.pseudonym(ahrenstadt, 'mail', mail)).not.toBe(pseudonym);
    expect(links.pseudonym(lindenau, 'address', mail)).not.toBe(pseudonym);
  });

  it('derives well-formed appointment ids that differ whenever any part differs', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (one, other) => {
        const ids = [links.appointmentId(lindenau, 'book', one), links.appointmentId(lindenau, 'book', other)];
        expect(AppointmentId.parse(ids[0])).toBe(ids[0]);
        expect(ids[0] === ids[1]).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(links.appointmentId(lindenau, 'book', ['a', 'b'])).not.toBe(
      links.appointmentId(lindenau, 'book', ['ab', '']),
    );
    expect(links.appointmentId(lindenau, 'book', ['a'])).not.toBe(links.appointmentId(lindenau, 'move', ['a']));
  });
});
