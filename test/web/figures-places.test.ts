import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kpis } from '../../shared/domain/kpi.ts';
import { Language } from '../../shared/domain/language.ts';
import { figuresMessages, kpiTexts } from '../../shared/messages/figures/figures-messages.ts';
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

async function open(path: string) {
  const { statusCode, body = '' } = await pages(pageEvent(path, { headers: host }));
  return {
    status: statusCode,
    html: body,
    words: body.replaceAll(/<!--.*?-->|<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' '),
  };
}

describe('figures of a place', () => {
  it('tell of an office by its name, and lead back to the town', async () => {
    const { status, html, words } = await open('/en/kpi/office/rathaus-mitte');
    expect(status).toBe(200);
    expect(words).toMatch(/Town hall Mitte : We meet \d+ of \d+ targets\./);
    expect(html).toContain('href="/en/kpi"');
    expect(html).toContain('href="/en/kpi/service/wohnung-anmelden"');
    expect(html).toMatch(/<title>How well we do: Town hall Mitte – City of Lindenau<\/title>/);
    expect(html).toContain('href="/nl/kpi/office/rathaus-mitte"');
  });

  it('tell of a service what is counted for services', async () => {
    const { status, html, words } = await open('/kpi/service/wohnung-anmelden');
    expect(status).toBe(200);
    expect(words).toContain('Wohnung anmelden : Wir halten');
    expect(html).toContain('id="offer-rate"');
    expect(html).not.toContain('id="mail-speed"');
  });

  it.each([
    '/kpi/office/gibt-es-nicht',
    '/kpi/service/gibt-es-nicht',
    '/kpi/office/UPPER',
    '/kpi/nonsense',
    '/kpi/office',
  ])('%s does not exist', async (path) => {
    const { status, words } = await open(path);
    expect(status).toBe(404);
    expect(words).toContain('Diese Seite gibt es nicht');
  });

  it('link to every office and service, in the order of the alphabet', async () => {
    const { html } = await open('/kpi');
    const places = [...html.matchAll(/href="\/kpi\/((?:office|service)\/[a-z-]+)"/g)].map(([, place]) => place);
    expect(places).toEqual([
      'office/buergerbuero-nord',
      'office/buergerbuero-weststadt',
      'office/rathaus-mitte',
      'service/personalausweis',
      'service/wohnung-anmelden',
    ]);
  });

  it('are there to be downloaded, with what it takes to check them', async () => {
    const { html, words } = await open('/kpi');
    const files = [...html.matchAll(/href="(\/v1\/figures\/[^"]+)"/g)].map(([, file]) => file);
    expect(files).toEqual([
      '/v1/figures/data.csv',
      '/v1/figures/releases/2026-10',
      '/v1/figures/releases',
      '/v1/figures/datapackage.json',
      '/v1/figures/catalogue.jsonld',
    ]);
    expect(words).toContain('9f2c'.repeat(16));
    expect(words).toContain('CC BY 4.0');
  });
});

describe('definitions', () => {
  it.each(Language.options)('in %s tell of every figure how it is computed', async (language) => {
    const { status, html, words } = await open(`${language === 'de' ? '' : `/${language}`}/kpi/definitions`);
    expect(status).toBe(200);
    for (const { id } of kpis) {
      expect(html).toContain(`id="${id}"`);
      expect(words).toContain(kpiTexts[language][id].computed.replaceAll('\u00a0', ' '));
    }
    expect(words).toContain(figuresMessages[language].definitions.again);
    expect(html).not.toMatch(/<script|\sstyle=|undefined|NaN|\[object/);
  });

  it('state the prices of the cost, and the command that recomputes everything', async () => {
    const { words } = await open('/en/kpi/definitions');
    expect(words).toContain('1 minute at the counter: 0.98 euros');
    expect(words).toContain('npm run check-figures -- --origin https://termine.lindenau.example');
  });

  it.each(kpis)('have no empty word about $id, and say it in each language in its own words', ({ id }) => {
    const texts = Language.options.map((language) => kpiTexts[language][id]);
    const told = texts.map(({ tells }) => tells({ month: '2026', of: 1200, all: 3400, p50: 3, p90: 9 }));
    for (const sentences of [texts.map(({ explains }) => explains), texts.map(({ computed }) => computed), told]) {
      expect(new Set(sentences).size).toBe(Language.options.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}\d].*[.?]$/u);
    }
    for (const { name } of texts) expect(name).toMatch(/\p{L}{2}/u);
  });
});
