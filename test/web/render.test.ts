import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language } from '../../shared/domain/language.ts';
import { certificatePrivacy } from '../../shared/messages/legal/certificate-privacy.ts';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { walk } from './walk.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const trusted = { 'x-origin-secret': originSecret, 'x-forwarded-host': 'termine.lindenau.example' };

async function open(url: string, headers: Readonly<Record<string, string>> = trusted) {
  const { statusCode, body = '' } = await pages(pageEvent(url, { headers }));
  return { status: statusCode, html: body };
}

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].flatMap(([, found]) =>
    found === undefined ? [] : [found.replaceAll('&amp;', '&')],
  );
}

const publicPages = [
  '/',
  '/services',
  '/services?q=pass',
  '/services?event=moving',
  '/services/wohnung-anmelden',
  '/services/personalausweis',
  '/services/wohnung-anmelden/papers',
  '/offices',
  '/accessibility',
  '/privacy',
  '/imprint',
  '/source',
];
const prefixes = ['', '/en', '/nl', '/einfach'];
const everyPage = publicPages.flatMap((path) =>
  prefixes.map((prefix) => (path === '/' ? prefix || '/' : prefix + path)),
);

/** The sample town has texts for two of its services only. */
const withoutText = new Set(
  ['reisepass', 'meldebescheinigung', 'fuehrerschein-umtauschen', 'oeffentliche-urkunde', 'eheschliessung'].map(
    (id) => `/services/${id}`,
  ),
);

describe('every public page', () => {
  it.each(everyPage)('%s is there, with one heading, a title of its own and no script', async (path) => {
    const { status, html } = await open(path);

    expect(status).toBe(200);
    expect(all(html, /<(h1)[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]{5,} – (?:Stadt|City of|Stad) Lindenau<\/title>/);
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|undefined|\[object/);
  });

  it.each(prefixes)('in "%s" has no dead link and no dead anchor', async (prefix) => {
    const { pages, anchors } = await walk(open, prefix);

    expect(pages.size).toBeGreaterThan(12);
    const dead = [...pages].filter(
      ([path, { status }]) => status !== 200 && !withoutText.has(path.replace(prefix, '')),
    );
    expect(dead.map(([path]) => path)).toEqual([]);
    const missing = anchors.filter(({ page, id }) => !pages.get(page)?.html.includes(`id="${id}"`));
    expect(missing).toEqual([]);
  });
});

describe('the privacy page', () => {
  it.each(Language.options)('tells in %s of certificates too: data, deletion, checking, cookies', async (language) => {
    const { html } = await open(language === 'de' ? '/privacy' : `/${language}/privacy`);
    for (const { title } of certificatePrivacy[language]) expect(html).toContain(title);
  });
});

describe('languages', () => {
  it('keeps the place and the query when the language is changed', async () => {
    const { html } = await open('/en/services?q=pass&event=identity');

    const links = all(html, /<a href="([^"]+)" lang="[^"]+" hreflang/g);
    expect(links).toEqual(['', '/en', '/nl', '/einfach'].map((prefix) => `${prefix}/services?q=pass&event=identity`));
    expect(html).toContain('<html lang="en">');
  });

  it('names its other languages with absolute addresses on the host of the visitor', async () => {
    const { html } = await open('/nl/offices');

    expect(all(html, /<link rel="alternate" hreflang="[^"]+" href="([^"]+)"/g)).toEqual(
      ['/offices', '/en/offices', '/nl/offices', '/einfach/offices', '/offices'].map(
        (path) => `https://termine.lindenau.example${path}`,
      ),
    );
  });

  it('shows German where the town has no translation, and marks it as German', async () => {
    const { html } = await open('/en/offices');

    expect(html).toContain('Town hall Mitte');
    expect(html).toContain('<span lang="de">Bürgerbüro Nord</span>');
  });

  it('writes a point in time on the wall clock of the office, whatever the zone of the machine', async () => {
    expect((await open('/')).html).toContain('Dienstag, 24.\u00a0November 2026, 09:20\u00a0Uhr');
    expect((await open('/en')).html).toContain('Tuesday, 24\u00a0November 2026, 09:20');
  });
});

describe('search', () => {
  it('shows what it found', async () => {
    const { html } = await open('/services?q=pass');

    expect(html).toContain('1 Dienst passt zu „pass“');
    expect(html).toContain('Reisepass beantragen');
    expect(html).not.toContain('Wohnung anmelden');
  });

  it('is no dead end when nothing is found', async () => {
    const { status, html } = await open('/services?q=xyzzy');

    expect(status).toBe(200);
    expect(html).toContain('Zu „xyzzy“ haben wir nichts gefunden');
    expect(html).toContain('href="tel:02214710115"');
    expect(html).toContain('href="/services?event=moving"');
  });

  it.each(['%E2%80%AExyz', `${'x'.repeat(300)}`, '%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E'])(
    'takes hostile words %s for words that find nothing',
    async (words) => {
      const { status, html } = await open(`/services?q=${words}`);

      expect(status).toBe(200);
      expect(html).toContain('haben wir nichts gefunden');
      expect(html).not.toContain('<script>');
    },
  );

  it('lists everything from A to Z, umlauts with their letter', async () => {
    const { html } = await open('/services');

    expect(all(html, /<h2 id="letter-(.)"/g)).toEqual(['E', 'F', 'M', 'O', 'P', 'R', 'W']);
  });

  it('does not know other life events', async () => {
    expect((await open('/services?event=lottery')).status).toBe(404);
  });
});

describe('a service', () => {
  it('offers the way without a visit before the appointment, earliest office first', async () => {
    const { html } = await open('/services/wohnung-anmelden');

    const order = ['Das geht ohne Besuch', 'Lieber mit Termin', 'Rathaus Mitte', 'Bürgerbüro Nord', 'Weststadt'];
    const places = order.map((words) => html.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(all(html, /<a class="kern-btn kern-btn--primary"[^>]*href="([^"]+)"/g)).toEqual([
      'https://wohnsitz.example/anmelden',
    ]);
    expect(html).toContain('href="/appointments/new?services=wohnung-anmelden:1"');
  });

  it('makes the appointment the one primary button where there is no other way', async () => {
    const { html } = await open('/services/personalausweis');

    expect(html).toMatch(/kern-btn--primary" href="\/appointments\/new\?services=personalausweis:1"/);
    expect(html).toContain('37,00 Euro ab 24 Jahren');
  });

  it.each(['/services/gibt-es-nicht', '/services/UPPER', '/services/a%2Fb'])('%s does not exist', async (path) => {
    const { status, html } = await open(path);

    expect(status).toBe(404);
    expect(html).toContain('Diese Seite gibt es nicht');
  });
});

describe('trust', () => {
  it('tells the API the host and address of the visitor when the distribution sent the request', async () => {
    await open('/offices', { ...trusted, 'x-client-address': '198.51.100.9' });

    expect(api.lastHeaders()).toMatchObject({
      'x-forwarded-host': 'termine.lindenau.example',
      'x-client-address': '198.51.100.9',
      'x-origin-secret': originSecret,
    });
  });

  it('believes neither host nor address without the secret', async () => {
    const forged = { 'x-origin-secret': 'guess', 'x-forwarded-host': 'evil.example', 'x-client-address': '10.0.0.1' };
    const { html } = await open('/offices', forged);

    expect(html).not.toContain('evil.example');
    expect(html).toContain('https://portal.example/offices');
    expect(api.lastHeaders()).toMatchObject({ 'x-forwarded-host': 'portal.example', 'x-client-address': '192.0.2.7' });
  });
});

describe('weight', () => {
  it('is at most 25 KB of styles, two fonts and no script', () => {
    const files = readdirSync('dist/web/static', { recursive: true, encoding: 'utf8' });
    const styles = files.filter((file) => file.endsWith('.css'));
    const bytes = styles.map((file) => gzipSync(readFileSync(`dist/web/static/${file}`)).length);

    expect(styles.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25 * 1024);
    expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(2);
  });
});
