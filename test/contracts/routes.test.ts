import { describe, expect, it } from 'vitest';
import { matchPath, routeKeyOf, routeNames } from '../../shared/contracts/match.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';

const table: readonly (readonly [string, Route])[] = Object.entries(routes);
const namesIn = (schema: Route['request']['path']) => Object.keys(schema?.shape ?? {});

describe('the routes table', () => {
  it.each(table)('%s: names of path, query and body never collide', (_, { request }) => {
    const names = [...namesIn(request.path), ...namesIn(request.query), ...namesIn(request.body)];
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(table)('%s: the path has exactly the parameters of its schema', (_, { path, request }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(inPath).toEqual(namesIn(request.path));
  });

  it.each(table)('%s: declares what its audience and key bring along', (_, route) => {
    expect(route.errors.includes('link_invalid')).toBe(route.audience === 'link');
    const isForSessions = route.audience === 'staff' || route.audience === 'citizen';
    expect(route.errors.includes('sign_in_needed') || !isForSessions).toBe(true);
    expect(route.errors.includes('idempotency_key_missing')).toBe(route.idempotencyKey === true);
    expect(route.errors.includes('idempotency_key_reused')).toBe(route.idempotencyKey === true);
  });

  it.each(table)('%s: only GET may be cached, and never what belongs to somebody', (_, { method, audience, cache }) => {
    expect(cache === 'no-store' || (method === 'GET' && audience === 'public')).toBe(true);
  });

  it.each(table)('%s: asking has no body', (_, { method, request }) => {
    expect(method === 'GET' && request.body !== undefined).toBe(false);
  });

  it('has no two routes with one key', () => {
    const keys = table.map(([, route]) => routeKeyOf(route));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('matching a path', () => {
  it.each(table)('finds %s by its own pattern', (name, { method, path }) => {
    const match = matchPath(path.replaceAll(/\{(\w+)\}/g, 'x-$1'));
    expect(match?.byMethod.get(method)).toBe(name);
    expect(Object.values(match?.pathParameters ?? {})).toEqual(
      Object.keys(match?.pathParameters ?? {}).map((key) => `x-${key}`),
    );
  });

  it('prefers fixed segments to parameters', () => {
    expect(matchPath('/v1/appointments/lookup')?.byMethod.get('POST')).toBe('lookUpAppointment');
    expect(matchPath('/v1/appointments/another')?.byMethod.get('GET')).toBe('getAppointment');
  });

  it.each([
    '',
    '/',
    '/v1',
    '/v1/',
    '/v1/offices/',
    '//v1/offices',
    '/v1/services/',
    '/v1/appointments//cancel',
    '/v1/offices/a/days/b/appointments/c',
  ])('finds nothing for %j', (path) => {
    expect(matchPath(path)).toBeUndefined();
  });

  it('knows every route by name', () => {
    expect(routeNames).toEqual(table.map(([name]) => name));
  });
});
