import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const host = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };

async function headersOf(url: string) {
  const { headers = {}, cookies = [], body = '' } = await pages(pageEvent(url, { headers: host }));
  const policy = new Map<string, readonly string[]>();
  for (const directive of String(headers['content-security-policy']).split('; ')) {
    const [name = '', ...sources] = directive.split(' ');
    policy.set(name, sources);
  }
  return { headers, cookies, policy, body };
}

const places = ['/', '/en/services', '/services/wohnung-anmelden', '/nl/privacy', '/gibt-es-nicht', '/en/'];

// Rules of the Mozilla HTTP Observatory that cost or give points; all met is A+.
describe.each(places)('headers of %s', (place) => {
  it('let the page load nothing from elsewhere and run nothing inline', async () => {
    const { policy } = await headersOf(place);

    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual([place === '/en/' ? "'none'" : "'self'"]);
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => /unsafe|https?:|\*|strict-dynamic/.test(source))).toEqual([]);
  });

  it('keep the connection encrypted, the type as told, the address private and the window alone', async () => {
    const { headers, cookies } = await headersOf(place);

    expect(headers).toMatchObject({
      'strict-transport-security': expect.stringMatching(/^max-age=63072000; includeSubDomains/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(cookies).toEqual([]);
    expect(Object.keys(headers).filter((name) => /^(?:server|x-powered-by|x-sveltekit)/.test(name))).toEqual([]);
  });
});

describe('the nonce', () => {
  it('is new for every page and fits the one style in it', async () => {
    const [first, second] = [await headersOf('/'), await headersOf('/')];

    const nonceOf = ({ body }: typeof first) => /<style nonce="([^"]+)">/.exec(body)?.[1] ?? '';
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.policy.get('style-src')).toEqual(["'self'", `'nonce-${nonceOf(first)}'`]);
    expect(first.policy.get('script-src')).toEqual(["'self'"]);
    expect(first.body).toContain('--town-light:oklch(38% 0.088 248)');
  });
});

describe('forms', () => {
  const form = { ...host, 'content-type': 'application/x-www-form-urlencoded' };

  it.each(['https://evil.example', 'null', 'https://portal.example'])(
    'are refused when they come from %s',
    async (origin) => {
      const event = pageEvent('/offices', { method: 'POST', headers: { ...form, origin }, body: 'a=b' });
      const { statusCode, headers } = await pages(event);

      expect(statusCode).toBe(403);
      expect(headers).toMatchObject({ 'content-security-policy': expect.stringContaining("default-src 'none'") });
    },
  );

  it('are let through from the host of the visitor', async () => {
    const origin = 'https://termine.lindenau.example';
    const { statusCode } = await pages(
      pageEvent('/offices', { method: 'POST', headers: { ...form, origin }, body: 'a=b' }),
    );

    expect(statusCode).toBe(405);
  });
});
