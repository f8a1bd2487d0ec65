import { describe, expect, it } from 'vitest';
import { callerOf, type Front } from '../../functions/http/caller.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { tenant } from '../support/make.ts';
import { type Asked, apiEvent, host } from './api-event.ts';
import { frontDoor, originSecret } from './ask.ts';
import { sampleToken } from './sample-handlers.ts';

const other = TenantId.parse('nachbarstadt');
const front: Front = {
  tenantByHost: new Map([
    [host, tenant],
    ['localhost:8080', other],
  ]),
  originSecret,
};

const callerFor = (asked: Omit<Asked, 'path'>, using: Front = front) => {
  const caller = callerOf(using, routes.listOffices, apiEvent({ path: '/v1/offices', ...asked }));
  return caller.ok ? caller.value : caller.code;
};
const forwarded = {
  host: 'abc.execute-api.eu-central-1.amazonaws.com',
  'x-forwarded-host': host,
  'x-client-address': '198.51.100.9',
};

describe('the municipality', () => {
  it('follows from the host name, in any case and with its port', () => {
    expect(callerFor({})).toMatchObject({ tenant });
    expect(callerFor({ headers: { host: host.toUpperCase() } })).toMatchObject({ tenant });
    expect(callerFor({ headers: { host: 'localhost:8080' } })).toMatchObject({ tenant: other });
  });

  it('is not found on any other host', async () => {
    const answer = await frontDoor()({ path: '/v1/offices', headers: { host: 'elsewhere.example' } });
    expect(answer).toMatchObject({ status: 404, problem: { code: 'not_found' } });
    expect(callerFor({ headers: { host: '' } })).toBe('not_found');
  });

  it('and the address of the client are taken from our own proxy', () => {
    const headers = { ...forwarded, 'x-origin-secret': originSecret };
    expect(callerFor({ headers })).toMatchObject({ tenant, address: '198.51.100.9' });
  });

  it.each([
    { what: 'without the secret', headers: forwarded },
    { what: 'with a wrong secret', headers: { ...forwarded, 'x-origin-secret': 'guess' } },
    { what: 'with an empty secret', headers: { ...forwarded, 'x-origin-secret': '' } },
  ])('are not taken from anybody $what', ({ headers }) => {
    expect(callerFor({ headers })).toBe('not_found');
    expect(callerFor({ headers: { ...headers, host } })).toMatchObject({ tenant, address: '203.0.113.7' });
  });

  it('is never taken from a proxy where no secret is configured', () => {
    const headers = { ...forwarded, 'x-origin-secret': '' };
    expect(callerFor({ headers }, { tenantByHost: front.tenantByHost })).toBe('not_found');
  });
});

describe('the address that limits count by', () => {
  it.each([
    { sourceIp: '203.0.113.7', address: '203.0.113.7' },
    { sourceIp: '2001:db8:1:2:3:4:5:6', address: '2001:db8:1:2::/64' },
    { sourceIp: '2001:db8:1:2:ffff::1', address: '2001:db8:1:2::/64' },
    { sourceIp: '2001:0DB8:0001::7', address: '2001:db8:1:0::/64' },
    { sourceIp: '::1', address: '0:0:0:0::/64' },
    { sourceIp: '::ffff:203.0.113.7', address: '203.0.113.7' },
    { sourceIp: 'not an address', address: 'unknown' },
    { sourceIp: '', address: 'unknown' },
  ])('$sourceIp counts as $address', ({ sourceIp, address }) => {
    expect(callerFor({ sourceIp })).toMatchObject({ address });
  });
});

describe('the token', () => {
  it('reaches the use case, the scheme in any case', () => {
    expect(callerFor({ headers: { authorization: `bearer ${sampleToken}` } })).toMatchObject({ token: sampleToken });
  });
});
