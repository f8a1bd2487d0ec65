import { describe, expect, it } from 'vitest';
import { hmacLinks } from '../../functions/adapters/links.ts';
import { sameSecret, tokenPurpose } from '../../functions/use-cases/booking/access.ts';
import { AppointmentId, TenantId } from '../../shared/domain/ids.ts';

const links = hmacLinks(Buffer.alloc(32, 1).toString('base64'));
const tenant = TenantId.parse('lindenau');
const id = AppointmentId.parse('0123456789abcdef');
const token = {
  view: links.token(tenant, id, 'view'),
  manage: links.token(tenant, id, 'manage'),
  confirm: links.token(tenant, id, 'confirm'),
};
const appointment = {
  tokenHashes: { view: links.hash(token.view), manage: links.hash(token.manage), confirm: links.hash(token.confirm) },
};

describe('what a token allows', () => {
  it.each(['view', 'manage', 'confirm'] as const)('a %s token allows just that', (purpose) => {
    expect(tokenPurpose(links, appointment, token[purpose])).toBe(purpose);
  });

  it.each([
    ['no token', undefined],
    ['an empty token', ''],
    ['the stored hash itself', appointment.tokenHashes.manage],
    ['another tenant’s token', links.token(TenantId.parse('ahrenstadt'), id, 'manage')],
    ['half a token', token.manage.slice(0, 21)],
    ['a token with one more character', `${token.manage}A`],
  ])('%s allows nothing', (_, given) => {
    expect(tokenPurpose(links, appointment, given)).toBeUndefined();
  });

  it('compares secrets of different length as different', () => {
    expect(sameSecret('123456', '123456')).toBe(true);
    expect(sameSecret('123456', '123457')).toBe(false);
    expect(sameSecret('123456', '12345')).toBe(false);
    expect(sameSecret('', '')).toBe(true);
  });
});
