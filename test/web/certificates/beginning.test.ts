import { describe, expect, it } from 'vitest';
import { base, expectWhole, openCitizenPages, prefixes, summaryOf, textOf, trusted } from '../citizen-pages.ts';
import { draft, registration } from '../sample-certificates.ts';
import { service, services } from '../sample-town.ts';

const { api, ask, send } = await openCitizenPages();

describe('what can be asked for', () => {
  it.each(prefixes)(
    'in "%s" says of each certificate what it costs, how long it takes and what is needed',
    async (prefix) => {
      for (const path of ['/certificates', '/certificates/meldebescheinigung', '/certificates/geburtenregister']) {
        const { status, html } = await ask(prefix + path, { headers: trusted });
        expect(status).toBe(200);
        expectWhole(html);
      }
    },
  );

  it('names the law of each field and fee, and does not call a promise a measurement', async () => {
    const free = textOf((await ask('/certificates/meldebescheinigung', { headers: trusted })).html);
    expect(free).toContain('Herunterladen: kostenlos');
    expect(free).toContain('Per Post: 9,00 €');
    expect(free).toContain('Verwaltungsgebührensatzung § 4 Nr. 12');
    expect(free).toContain('BMG § 18 (1) Nr. 5');
    expect(free).toContain('9 von 10 waren zuletzt am selben Tag fertig');
    const promised = textOf((await ask('/certificates/geburtenregister', { headers: trusted })).html);
    expect(promised).toContain('höchstens 5 Arbeitstage. Das versprechen wir');
    expect(promised).not.toContain('9 von 10');
  });

  it.each([
    ['', 'Auf das Geburtenregister hat dieses Portal keinen Zugriff'],
    ['/en', 'no access to the register of births'],
    ['/nl', 'geen toegang tot het geboorteregister'],
    ['/einfach', 'Das Geburten-Register kann unser Computer nicht lesen'],
  ])('says in "%s" of which register it reads nothing, and of no other certificate', async (prefix, words) => {
    const page = async (id: string) => textOf((await ask(`${prefix}/certificates/${id}`, { headers: trusted })).html);
    expect(await page('geburtenregister')).toContain(words);
    expect(await page('meldebescheinigung')).not.toContain(words);
  });

  it('says it before the calendar of a service with the same key, and on the home page', async () => {
    const { html } = await ask('/', { headers: trusted });
    expect(html).toContain('href="/certificates"');
    api.say('GET /v1/services/meldebescheinigung', {
      ...service,
      id: 'meldebescheinigung',
      leika: [registration.code],
    });
    const page = (await ask('/services/meldebescheinigung', { headers: trusted })).html;
    expectWhole(page);
    expect(page.indexOf('href="/certificates/meldebescheinigung"')).toBeLessThan(page.indexOf('id="appointment"'));
    expect(page.indexOf('id="online"')).toBeGreaterThan(0);
    const found = textOf((await ask('/services?q=wohnen', { headers: trusted })).html);
    expect(found).toContain('Ohne Besuch');
    expect(found).toContain('Meldebescheinigung');
  });

  it('says of a service in a list that it goes without a visit, where a certificate of the same key does', async () => {
    const [one] = services.services.filter(({ id }) => id === 'oeffentliche-urkunde');
    for (const [leika, says] of [
      [[registration.code], true],
      [['99000000000000'], false],
    ] as const) {
      api.say('GET /v1/services', { services: [{ ...one, leika }] });
      const list = textOf((await ask('/services', { headers: trusted })).html);
      expect(list.includes('geht auch ohne Besuch')).toBe(says);
    }
    api.say('GET /v1/services', services);
  });

  it('is a page that does not exist for what nobody offers', async () => {
    expect((await ask('/certificates/nichts', { headers: trusted })).status).toBe(404);
    expect((await ask('/certificates/Nicht%20so', { headers: trusted })).status).toBe(404);
  });
});

describe('beginning', () => {
  it('leads whoever is not signed in, or not strongly enough, to do that first and back', async () => {
    const without = await ask('/nl/certificates/meldebescheinigung/begin', { headers: trusted });
    expect(without.location).toBe('/nl/sign-in?to=%2Fcertificates%2Fmeldebescheinigung%2Fbegin&level=low');
    const tooLow = await ask('/certificates/geburtenregister/begin');
    expect(tooLow.location).toBe('/sign-in?to=%2Fcertificates%2Fgeburtenregister%2Fbegin&level=substantial');
  });

  it('shows who it is, and what was begun before', async () => {
    api.say('GET /v1/certificate-requests', { requests: [summaryOf(draft)] });
    const { html } = await ask('/certificates/meldebescheinigung/begin');
    expectWhole(html);
    expect(textOf(html)).toContain('7. April 1990');
    expect(textOf(html)).toContain('Antrag vom Freitag, 20. November 2026 fortsetzen');
    expect(html).toContain('Neuen Antrag beginnen');
  });

  it('begins with the first question, and once for a form that is sent twice', async () => {
    api.say('POST /v1/certificate-requests', draft, 201);
    const { html } = await ask('/einfach/certificates/meldebescheinigung/begin');
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(html) ?? [];
    expect(key).toHaveLength(36);
    const { status, location } = await send('/einfach/certificates/meldebescheinigung/begin', [['key', key]]);
    expect(status).toBe(303);
    expect(location).toBe(`/einfach${base}/for-whom`);
    expect(api.lastHeaders()['idempotency-key']).toBe(key);
    expect(api.sent('POST /v1/certificate-requests').at(-1)).toEqual({
      productId: 'meldebescheinigung',
      language: 'einfach',
    });
  });

  it('says what to do where somebody has too many open', async () => {
    api.refuse('POST /v1/certificate-requests', 409, 'limit_reached');
    const { status, html } = await send('/certificates/meldebescheinigung/begin', [['key', 'x'.repeat(36)]]);
    expect(status).toBe(409);
    expect(textOf(html)).toContain('sehr viele offene Anträge');
  });
});
