import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TimedOut } from '../../infra/local/functions/thread-host.ts';
import { edge } from '../../infra/local/gateway/edge.ts';
import { type GatewayOptions, gateway } from '../../infra/local/gateway/gateway.ts';
import { apiRoute, catchAll } from '../../infra/local/gateway/route-table.ts';
import { loadStaticFiles, preferredEncoding } from '../../infra/local/gateway/static-files.ts';
import { listen } from '../../infra/local/listen.ts';
import { securityHeaders } from '../../web/adapter-lambda/security-headers.ts';
import { echoDist } from '../support/local-dist.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-21T09:00:00Z') };

async function servedBy(
  invoke: GatewayOptions['target']['invoke'],
  onError: GatewayOptions['onError'] = () => undefined,
) {
  const behind = { target: { invoke }, clock, onError };
  const api = gateway({ ...behind, findRoute: apiRoute });
  const pages = gateway({ ...behind, findRoute: catchAll });
  const files = loadStaticFiles(`${echoDist()}/web/static`);
  const server = await listen(0, edge({ api, pages, files, originSecret: 'secret', onError }));
  onTestFinished(() => server.close());
  return { url: `http://127.0.0.1:${server.port}`, port: server.port };
}

const answering = (result: unknown) => async () => result;

describe('a function behind the gateway', () => {
  it('answers with status, headers and every cookie', async () => {
    const result = { statusCode: 201, headers: { 'X-One': 'a' }, cookies: ['a=1; HttpOnly', 'b=2'], body: 'made' };
    const { url } = await servedBy(answering(result));
    const response = await fetch(`${url}/v1/services`);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-one')).toBe('a');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(response.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    expect(response.headers.get('apigw-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.text()).toBe('made');
  });

  it('answers bytes from base64', async () => {
    const { url } = await servedBy(answering({ statusCode: 200, isBase64Encoded: true, body: '3q2+7w==' }));
    const response = await fetch(`${url}/v1/services`);
    expect(Buffer.from(await response.arrayBuffer()).toString('hex')).toBe('deadbeef');
  });

  it.each([
    ['an object without status as JSON', { free: 3 }, '{"free":3}'],
    ['nothing as null', undefined, 'null'],
  ])('answers %s', async (_, result, body) => {
    const { url } = await servedBy(answering(result));
    const response = await fetch(`${url}/v1/services`);
    expect([response.status, await response.text()]).toEqual([200, body]);
  });

  it.each([
    ['a status that is none', { statusCode: 42 }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['a header name that is none', { statusCode: 200, headers: { 'a b': 'x' } }],
    ['a line break in a header', { statusCode: 200, headers: { a: 'x\r\nb: y' } }],
    ['more than 6 MB', { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) }],
  ])('is answered for with 500 when it answers %s', async (_, result) => {
    const { url } = await servedBy(answering(result));
    const response = await fetch(`${url}/v1/services`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('leaves the body out for HEAD', async () => {
    const { url } = await servedBy(answering({ statusCode: 200, body: 'page' }));
    const response = await fetch(`${url}/anything`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '4', '']);
  });

  it('hides what it threw behind 500 and tells the host', async () => {
    const errors: unknown[] = [];
    const boom = new Error('secret detail');
    const { url } = await servedBy(
      () => Promise.reject(boom),
      (error) => errors.push(error),
    );
    const response = await fetch(`${url}/v1/services`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(errors).toEqual([boom]);
  });

  it('is given up with 503 when it does not answer in time', async () => {
    const { url } = await servedBy(() => Promise.reject(new TimedOut('slow')));
    expect((await fetch(`${url}/v1/services`)).status).toBe(503);
  });

  it('never sees a body over 10 MB', async () => {
    const calls: unknown[] = [];
    const { url } = await servedBy(async (event) => calls.push(event));
    const response = await fetch(`${url}/v1/searches`, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect([response.status, calls.length]).toEqual([413, 0]);
  });

  it.each(['/v1/%E0%A4', '/v1/%', '/v1/services/%ff'])('never sees the path %s', async (path) => {
    const calls: unknown[] = [];
    const { port } = await servedBy(async (event) => calls.push(event));
    expect([await statusOf(port, path), calls.length]).toEqual([400, 0]);
  });

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/v1'],
    ['GET', '/v1/services/'],
    ['HEAD', '/v1/services'],
    ['OPTIONS', '/v1/services'],
    ['DELETE', '/v1/services'],
    ['POST', '/v1/appointments%2Flookup'],
  ])('answers itself what the contract has no route for: %s %s', async (method, path) => {
    const events: unknown[] = [];
    const { url } = await servedBy(async (event) => events.push(event) && { statusCode: 418 });
    expect((await fetch(url + path, { method })).status).toBe(418);
    const rawPath = decodeURIComponent(path);
    expect(events).toMatchObject([{ routeKey: '$default', rawPath, requestContext: { http: { method } } }]);
  });

  it('may leave the body out for HEAD itself; the length is then not told', async () => {
    const { url } = await servedBy(answering({ statusCode: 200, body: '' }));
    const response = await fetch(`${url}/v1/services`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, null]);
  });

  it('survives what is no HTTP', async () => {
    const { url, port } = await servedBy(answering({ statusCode: 200, body: 'alive' }));
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('\u0000\u0001 nonsense\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
    expect(await (await fetch(`${url}/x`)).text()).toBe('alive');
  });
});

describe('the edge', () => {
  it('tells the origin who called under which name, whatever the client claims', async () => {
    const events: unknown[] = [];
    const { port } = await servedBy(async (event) => events.push(event) && { statusCode: 200 });
    const headers = {
      host: 'muenchen.localhost:8080',
      'x-forwarded-host': 'evil.example',
      'X-Origin-Secret': 'guess',
      'x-client-address': '192.0.2.1',
      'x-forwarded-for': '192.0.2.1',
    };
    await statusOf(port, '/v1/services', headers);
    expect(events).toMatchObject([
      {
        headers: {
          host: 'local.execute-api.localhost',
          'x-forwarded-host': 'muenchen.localhost:8080',
          'x-origin-secret': 'secret',
          'x-client-address': '127.0.0.1',
          'x-forwarded-for': '127.0.0.1',
        },
      },
    ]);
  });

  it.each([
    ['/services/%ff?a=%20', '/services/%ff'],
    ['/%', '/%'],
    ['/a%20b/%E0%A4', '/a%20b/%E0%A4'],
    ['/services/stra%C3%9Fe', '/services/straße'],
  ])('lets the pages answer %s, who see %s', async (path, rawPath) => {
    const events: unknown[] = [];
    const { port } = await servedBy(async (event) => events.push(event) && { statusCode: 404 });
    expect(await statusOf(port, path)).toBe(404);
    expect(events).toMatchObject([{ rawPath }]);
  });

  it('serves built files for a year, compressed as the client likes', async () => {
    const { url } = await servedBy(answering({ statusCode: 404 }));
    const file = `${url}/_app/immutable/app.js`;
    const brotli = await fetch(file, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotli.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(brotli.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Number(brotli.headers.get('content-length'))).toBeLessThan(200);
    expect((await brotli.text()).length).toBeGreaterThan(3000);

    const plain = await fetch(file, { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), Number(plain.headers.get('content-length')) > 3000]).toEqual([
      null,
      true,
    ]);
    await plain.text();

    const again = await fetch(file, { headers: { 'if-none-match': plain.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('adds security headers where the answer has none, and leaves those it has', async () => {
    const { url } = await servedBy(answering({ statusCode: 200, headers: { 'Referrer-Policy': 'no-referrer' } }));
    for (const path of ['/robots.txt', '/v1/%ff']) {
      expect(Object.fromEntries((await fetch(url + path)).headers)).toMatchObject(securityHeaders);
    }
    const { headers } = await fetch(`${url}/page`);
    expect([headers.get('referrer-policy'), headers.get('x-frame-options')]).toEqual(['no-referrer', 'DENY']);
  });

  it('answers HEAD for a file and never leaves the folder of the files', async () => {
    const { url, port } = await servedBy(answering({ statusCode: 404 }));
    const head = await fetch(`${url}/robots.txt`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await statusOf(port, '/../server/handler.mjs')).toBe(404);
    expect(await statusOf(port, '/%2e%2e/server/handler.mjs')).toBe(404);
  });

  it.each([
    [undefined, 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR; q=1.0', 'br'],
  ])('takes %s as a wish for %s', (accepted, encoding) => {
    expect(preferredEncoding(accepted)).toBe(encoding);
  });
});

/** Sends the path exactly as given: fetch would tidy it. */
function statusOf(port: number, path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
