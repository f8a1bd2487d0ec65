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
    ['', 'Das war gerade zu oft', 'in 10 Minuten noch einmal'],
    ['/en', 'That was too often just now', 'again in 10 minutes'],
    ['/nl', 'Dat was net te vaak', 'over 10 minuten opnieuw'],
    ['/einfach', 'Das war zu oft', 'in 10 Minuten noch einmal'],
  ])('%s/offices says how long to wait', async (prefix, words, wait) => {
    api.breakDown(429, 'too_many_requests', 600);
    const { status, html } = await open(`${prefix}/offices`);

    expect(status).toBe(429);
    expect(html).toContain(words);
    expect(html).toContain(wait);
  });

  it('promises no time when the API names none', async () => {
    api.breakDown(429, 'too_many_requests');
    expect((await open('/en/offices')).html).not.toContain('Please try again in');
  });
});

describe('when too many ask at once', () => {
  it.each([
    ['', 'Gerade ist sehr viel los', 'in 5 Sekunden noch einmal'],
    ['/en', 'We are very busy just now', 'again in 5 seconds'],
    ['/nl', 'Het is nu erg druk', 'over 5 seconden opnieuw'],
    ['/einfach', 'Gerade sind sehr viele Menschen hier', 'in 5 Sekunden noch einmal'],
  ])('%s/offices says when to come back', async (prefix, words, wait) => {
    api.breakDown(503, 'overloaded', 5);
    const { status, html } = await open(`${prefix}/offices`);

    expect(status).toBe(503);
    expect(html).toContain(words);
    expect(html).toContain(wait);
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
