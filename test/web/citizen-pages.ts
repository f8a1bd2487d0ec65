import { afterAll, beforeEach, expect } from 'vitest';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { startSampleApi } from './sample-api.ts';
import { alex, birth, draft, registration, requestId } from './sample-certificates.ts';

export const trusted = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };
const signedIn = { ...trusted, cookie: `__Host-citizen=${'s'.repeat(43)}` };
const origin = `https://${trusted['x-forwarded-host']}`;

/** The four languages of citizens, as they stand before a path. */
export const prefixes = ['', '/en', '/nl', '/einfach'];
export const base = `/certificates/requests/${requestId}`;
export const apiBase = `/v1/certificate-requests/${requestId}`;
export type Request = typeof draft;

/** Pages of certificates as Alex sees them, who has signed in, before an API that says what it is told to. */
export async function openCitizenPages() {
  const api = await startSampleApi();
  const pages = await loadPages(api.origin);
  afterAll(() => api.stop());

  /** From now on the API answers with this request, whatever is done to it. */
  function has(request: Request) {
    for (const [method, path] of [
      ['GET', ''],
      ['PUT', '/answers'],
      ...['proofs', 'submit', 'withdraw', 'answer', 'look-at-payment'].map((name) => ['POST', `/${name}`]),
    ]) {
      api.say(`${method} ${apiBase}${path}`, request);
    }
  }

  beforeEach(() => {
    api.say('GET /v1/certificates', { products: [registration, birth] });
    api.say('GET /v1/certificates/meldebescheinigung', registration);
    api.say('GET /v1/certificates/geburtenregister', birth);
    api.say('GET /v1/citizens/session', alex);
    api.say('GET /v1/certificate-requests', { requests: [] });
    has(draft);
  });

  async function ask(url: string, asked: Parameters<typeof pageEvent>[1] = {}) {
    const answer = await pages(pageEvent(url, { headers: signedIn, ...asked }));
    const { statusCode, body = '', headers = {}, cookies = [] } = answer;
    return { status: statusCode, html: body, location: headers['location'], headers, cookies };
  }

  async function send(url: string, fields: readonly (readonly [string, string])[]) {
    const headers = { ...signedIn, origin, 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString();
    return await ask(url, { method: 'POST', headers, body });
  }

  /** A form with a file, as browsers send it without a script. */
  async function upload(url: string, file: Blob, fields: Readonly<Record<string, string>> = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('proof', file, file.size === 0 ? '' : 'Bescheid.pdf');
    const request = new globalThis.Request('https://portal.example', { method: 'POST', body: form });
    const headers = { ...signedIn, origin, 'content-type': request.headers.get('content-type') ?? '' };
    return await ask(url, { method: 'POST', headers, body: await request.text() });
  }

  return { api, has, ask, send, upload };
}

/** What is read on a page. */
export const textOf = (html: string) =>
  html
    .replace(/<(?:style|script|head)[\s\S]*?<\/(?:style|script|head)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** One heading, one primary button, nothing that leaked into the page. */
export function expectWhole(html: string) {
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object|NaN|\sstyle=|<script/);
  expect((html.match(/kern-btn--primary/g) ?? []).length).toBeLessThanOrEqual(1);
}

/** As the list of all requests tells one. */
export const summaryOf = ({ requestId: id, productId, name, state, since, createdAt, waitsForYou }: Request) => ({
  requestId: id,
  ...{ productId, name, state, since, createdAt, waitsForYou },
});

/** Questions that are asked in every case. */
export const forms = ['for-whom', 'fields', 'purpose', 'delivery', 'language', 'mail'];
