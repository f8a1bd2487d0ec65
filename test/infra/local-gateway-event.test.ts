import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type MatchedRequest, toEvent } from '../../infra/local/gateway/event.ts';
import { apiRoute } from '../../infra/local/gateway/route-table.ts';

const request = (overrides: Partial<MatchedRequest> = {}): MatchedRequest => ({
  method: 'GET',
  url: '/v1/services',
  headers: [['Host', 'api.example']],
  body: Buffer.alloc(0),
  sourceIp: '203.0.113.7',
  route: { routeKey: 'GET /v1/services', pathParameters: {} },
  now: Temporal.Instant.from('2026-11-21T09:05:03.250Z'),
  ...overrides,
});

describe('the event a function gets', () => {
  it('is a payload of format 2.0, whole', () => {
    const event = toEvent(
      request({
        headers: [
          ['Host', 'api.example'],
          ['User-Agent', 'curl/8'],
        ],
      }),
    );
    expect(event).toEqual({
      version: '2.0',
      routeKey: 'GET /v1/services',
      rawPath: '/v1/services',
      rawQueryString: '',
      headers: { host: 'api.example', 'user-agent': 'curl/8' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'local',
        domainName: 'api.example',
        domainPrefix: 'api',
        http: {
          method: 'GET',
          path: '/v1/services',
          protocol: 'HTTP/1.1',
          sourceIp: '203.0.113.7',
          userAgent: 'curl/8',
        },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        routeKey: 'GET /v1/services',
        stage: '$default',
        time: '21/Nov/2026:09:05:03 +0000',
        timeEpoch: 1_795_251_903_250,
      },
      isBase64Encoded: false,
    });
  });

  it.each([
    ['none', '', undefined],
    ['one value', 'q=perso', { q: 'perso' }],
    ['a repeated name, joined by commas', 'a=1&b=x&a=2', { a: '1,2', b: 'x' }],
    ['encoded values: raw as sent, parameters decoded', 'q=M%C3%BCll+%26', { q: 'Müll &' }],
    ['a name without value', 'flag', { flag: '' }],
    ['a second question mark', 'q=a?b', { q: 'a?b' }],
    ['the name __proto__', '__proto__=x', JSON.parse('{"__proto__":"x"}')],
  ])('takes a query with %s', (_, query, queryStringParameters) => {
    const event = toEvent(request({ url: query === '' ? '/v1/services' : `/v1/services?${query}` }));
    expect(event.rawQueryString).toBe(query);
    expect(event.queryStringParameters).toEqual(queryStringParameters);
    expect(event.rawPath).toBe('/v1/services');
  });

  it('lists cookies apart from the headers', () => {
    const event = toEvent(
      request({
        headers: [
          ['Cookie', 'a=1; b=x,y'],
          ['cookie', 'c=3'],
        ],
      }),
    );
    expect(event.cookies).toEqual(['a=1', 'b=x,y', 'c=3']);
    expect(event.headers).toEqual({});
  });

  it('joins repeated headers by a comma under their small name', () => {
    const event = toEvent(
      request({
        headers: [
          ['Accept', 'text/html'],
          ['ACCEPT', '*/*'],
        ],
      }),
    );
    expect(event.headers).toEqual({ accept: 'text/html,*/*' });
  });

  it.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/plain', false],
    ['application/xml', false],
    ['application/x-www-form-urlencoded', true],
    ['application/problem+json', true],
    ['multipart/form-data; boundary=x', true],
    ['image/png', true],
    [undefined, true],
  ])('sends a body of type %s in base64: %s', (type, isBase64Encoded) => {
    const body = Buffer.from('{"name":"Jörg"}');
    const headers: MatchedRequest['headers'] = type === undefined ? [] : [['Content-Type', type]];
    const event = toEvent(request({ method: 'POST', body, headers }));
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(event.body).toBe(body.toString(isBase64Encoded ? 'base64' : 'utf8'));
  });

  it('has no body when none was sent', () => {
    expect('body' in toEvent(request({ headers: [['Content-Type', 'image/png']] }))).toBe(false);
  });

  it('decodes the path, as only HTTP APIs do', () => {
    expect(toEvent(request({ url: '/v1/services/a%2Fb%20c' })).rawPath).toBe('/v1/services/a/b c');
  });

  it('refuses a path that is not UTF-8', () => {
    expect(() => toEvent(request({ url: '/%E0%A4' }))).toThrow(URIError);
  });
});

describe('the route of a request', () => {
  it.each([
    ['GET /v1/services', 'GET /v1/services', {}],
    ['GET /v1/services/passport', 'GET /v1/services/{serviceId}', { serviceId: 'passport' }],
    ['GET /v1/services/a%2Fb', 'GET /v1/services/{serviceId}', { serviceId: 'a/b' }],
    ['POST /v1/appointments/lookup', 'POST /v1/appointments/lookup', {}],
    [
      'POST /v1/offices/north/days/2026-12-01/appointments',
      'POST /v1/offices/{officeId}/days/{date}/appointments',
      { officeId: 'north', date: '2026-12-01' },
    ],
  ])('%s is %s', (line, routeKey, pathParameters) => {
    const [method = '', path = ''] = line.split(' ');
    expect(apiRoute(method, path)).toEqual({ routeKey, pathParameters });
  });

  it.each(['DELETE /v1/services', 'HEAD /v1/services', 'GET /v1/services/', 'GET /v1/nothing'])(
    '%s is the one for the rest, as in the template',
    (line) => {
      const [method = '', path = ''] = line.split(' ');
      expect(apiRoute(method, path)).toEqual({ routeKey: '$default', pathParameters: {} });
    },
  );
});
