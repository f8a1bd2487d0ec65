import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
  await open('/');
});
afterAll(() => api.stop());

async function open(url: string) {
  const headers = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };
  const { statusCode, body = '' } = await pages(pageEvent(url, { headers }));
  return { status: statusCode, html: body };
}

const inEveryLanguage = [
  { prefix: '', broken: 'Hier ist etwas kaputtgegangen', down: 'Wir sind gerade nicht erreichbar' },
  { prefix: '/en', broken: 'Something broke here', down: 'We cannot be reached right now' },
  { prefix: '/nl', broken: 'Hier is iets stukgegaan', down: 'Wij zijn op dit moment niet bereikbaar' },
  { prefix: '/einfach', broken: 'Hier ist etwas kaputt', down: 'Die Seite geht gerade nicht' },
];

describe('when the API fails', () => {
  it.each(inEveryLanguage)('$prefix/offices says so and gives the phone number', async ({ prefix, broken }) => {
    api.breakDown(500, 'internal_error');
    const { status, html } = await open(`${prefix}/offices`);

    expect(status).toBe(500);
    expect(html).toContain(broken);
    expect(html).toContain('href="tel:02214710115"');
    expect(html).not.toContain('internal_error');
  });
});

describe('when the visitor asked too often', () => {
  it.each([
    ['', 'Das war gerade zu oft'],
    ['/en', 'That was too often just now'],
    ['/nl', 'Dat was net te vaak'],
    ['/einfach', 'Das war zu oft'],
  ])('%s/offices says to wait', async (prefix, words) => {
    api.breakDown(429, 'too_many_requests');
    const { status, html } = await open(`${prefix}/offices`);

    expect(status).toBe(429);
    expect(html).toContain(words);
  });
});

describe('when the API does not answer at all', () => {
  beforeAll(() => api.stop());

  it.each(inEveryLanguage)('$prefix/offices says so and gives the phone number', async ({ prefix, down }) => {
    const { status, html } = await open(`${prefix}/offices`);

    expect(status).toBe(503);
    expect(html).toContain(down);
    expect(html).toContain('href="tel:02214710115"');
  });

  it('still shows the pages that need nothing but the town', async () => {
    const { status, html } = await open('/privacy');

    expect(status).toBe(200);
    expect(html).toContain('30 Tage nach dem Termin');
  });
});
