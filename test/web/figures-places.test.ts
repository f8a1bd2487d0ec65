import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kpis } from '../../shared/domain/kpi.ts';
import { Language } from '../../shared/domain/language.ts';
import { figuresMessages, kpiTexts } from '../../shared/messages/figures/figures-messages.ts';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { figuresOfTown, noFigures } from './sample-figures.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const host = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };

async function open(path: string, from = host) {
  const { statusCode, body = '' } = await pages(pageEvent(path, { headers: from }));
  return {
    status: statusCode,
    html: body,
    words: body.replaceAll(/<!--.*?-->|<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' '),
  };
}

/** Another town: what pages remember of a town for a minute is by its host. */
const townOf = (name: string) => ({ ...host, 'x-forwarded-host': `${name}.example` });

describe('the page one begins at', () => {
  it.each([
    ['', 'Im Oktober 2026 fanden 88,1 von 100 Suchen einen Termin innerhalb von 14 Tagen.'],
    ['/en', 'In October 2026, 88.1 out of 100 searches found an appointment within 14 days.'],
    ['/nl', 'In oktober 2026 vonden 88,1 van de 100 zoekopdrachten een afspraak binnen 14 dagen.'],
    ['/einfach', 'Im Oktober 2026 war bei 88,1 von 100 Suchen ein Termin in 14 Tagen frei.'],
  ])('says at "%s" how many found an appointment, and leads to the figures', async (prefix, sentence) => {
    const { status, html, words } = await open(prefix || '/');
    expect(status).toBe(200);
    expect(words).toContain(sentence);
    expect(html.slice(0, html.indexOf('class="foot"'))).toContain(`href="${prefix}/kpi"`);
  });
});

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

/** The last ones: what they let the API say stays said. */
describe('the page one begins at, without a figure', () => {
  it('says nothing of it while nothing is published, or may be told, or nobody answers', async () => {
    const [rate] = figuresOfTown.figures;
    const few = { ...rate, months: [{ period: '2026-10', withheld: 'few' }] };
    api.say('GET /v1/figures', noFigures);
    expect((await open('/', townOf('new'))).words).not.toMatch(/von 100 Suchen/);
    api.say('GET /v1/figures', { ...figuresOfTown, figures: [few] });
    expect((await open('/', townOf('small'))).words).not.toMatch(/von 100 Suchen/);
    api.refuse('GET /v1/figures', 503, 'overloaded');
    const { status, words } = await open('/', townOf('busy'));
    expect([status, /von 100 Suchen/.test(words)]).toEqual([200, false]);
  });
});
