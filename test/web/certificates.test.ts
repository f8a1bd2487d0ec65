import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { alex, answered, birth, draft, registration, requestId, requests } from './sample-certificates.ts';
import { service, services } from './sample-town.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const host = 'termine.lindenau.example';
const trusted = { 'x-origin-secret': originSecret, 'x-forwarded-host': host };
const signedIn = { ...trusted, cookie: `__Host-citizen=${'s'.repeat(43)}` };
const prefixes = ['', '/en', '/nl', '/einfach'];
const base = `/certificates/requests/${requestId}`;
const apiBase = `/v1/certificate-requests/${requestId}`;
type Request = typeof draft;

beforeEach(() => {
  api.say('GET /v1/certificates', { products: [registration, birth] });
  api.say('GET /v1/certificates/meldebescheinigung', registration);
  api.say('GET /v1/certificates/geburtenregister', birth);
  api.say('GET /v1/citizens/session', alex);
  api.say('GET /v1/certificate-requests', { requests: [] });
  has(draft);
});

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

async function ask(url: string, asked: Parameters<typeof pageEvent>[1] = {}) {
  const answer = await pages(pageEvent(url, { headers: signedIn, ...asked }));
  const { statusCode, body = '', headers = {}, cookies = [] } = answer;
  return { status: statusCode, html: body, location: headers['location'], headers, cookies };
}

async function send(url: string, fields: readonly (readonly [string, string])[]) {
  const headers = { ...signedIn, origin: `https://${host}`, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString();
  return await ask(url, { method: 'POST', headers, body });
}

/** A form with a file, as browsers send it without a script. */
async function upload(url: string, file: Blob, fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('proof', file, file.size === 0 ? '' : 'Bescheid.pdf');
  const request = new Request('https://portal.example', { method: 'POST', body: form });
  const headers = { ...signedIn, origin: `https://${host}`, 'content-type': request.headers.get('content-type') ?? '' };
  return await ask(url, { method: 'POST', headers, body: await request.text() });
}

const textOf = (html: string) =>
  html
    .replace(/<(?:style|script|head)[\s\S]*?<\/(?:style|script|head)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

function expectWhole(html: string) {
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object|NaN|\sstyle=|<script/);
  expect((html.match(/kern-btn--primary/g) ?? []).length).toBeLessThanOrEqual(1);
}

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

const summaryOf = ({ requestId: id, productId, name, state, since, createdAt, waitsForYou }: Request) => ({
  requestId: id,
  ...{ productId, name, state, since, createdAt, waitsForYou },
});

const forms = ['for-whom', 'fields', 'purpose', 'delivery', 'language', 'mail'];

describe('a question', () => {
  it.each(prefixes.flatMap((prefix) => [...forms, 'person', 'exemption', 'proof'].map((step) => ({ prefix, step }))))(
    'in "$prefix" is a page of its own: $step',
    async ({ prefix, step }) => {
      has({
        ...draft,
        answers: { ...draft.answers, forWhom: 'proxy', delivery: 'post', exemptionId: 'sozialleistung' },
      });
      const { status, html } = await ask(`${prefix}${base}/${step}`);
      expect(status).toBe(200);
      expectWhole(html);
    },
  );

  it.each([
    ['for-whom', 'forWhom', 'child', { forWhom: 'child' }],
    ['purpose', 'purposeId', 'bank', { purposeId: 'bank' }],
    ['delivery', 'delivery', 'post', { delivery: 'post' }],
    ['language', 'documentLanguage', 'en', { documentLanguage: 'en' }],
    ['mail', 'mail', ' alex@example.org ', { mail: 'alex@example.org' }],
    ['mail', 'mail', '', { mail: null }],
    ['fields', 'fields', 'addresses', { fields: ['addresses'] }],
  ])('%s is saved as soon as it is answered', async (...[step, name, value, answers]) => {
    const { status } = await send(`${base}/${step}`, [[name, value]]);
    expect(status).toBe(303);
    expect(api.sent(`PUT ${apiBase}/answers`).at(-1)).toEqual(answers);
  });

  it('takes paying back what was asked for before, and asks about it only where there is a fee', async () => {
    has({ ...draft, answers: { ...draft.answers, delivery: 'post', exemptionId: 'sozialleistung' } });
    await send(`${base}/exemption`, [['exemptionId', '-']]);
    expect(api.sent(`PUT ${apiBase}/answers`).at(-1)).toEqual({ exemptionId: null });
    has({ ...draft, answers: { ...draft.answers, delivery: 'download' } });
    expect((await ask(`${base}/exemption`)).location).toBe(`${base}/for-whom`);
  });

  it('knows people of whose birth only the year is known', async () => {
    has({ ...draft, answers: { ...draft.answers, forWhom: 'child' } });
    await send(`${base}/person`, [
      ['givenNames', 'Mika'],
      ['familyName', ''],
      ['day', ''],
      ['month', ''],
      ['year', '2015'],
    ]);
    expect(api.sent(`PUT ${apiBase}/answers`).at(-1)).toEqual({
      person: { givenNames: 'Mika', familyName: '', birthDate: '2015-00-00' },
    });
  });

  it.each([
    ['for-whom', [], 'Bitte wählen Sie eine Antwort'],
    ['purpose', [['purposeId', 'Erfunden!']], 'Bitte wählen Sie eine Antwort'],
    ['fields', [], 'mindestens eine Angabe'],
    ['fields', [['fields', 'shoe-size']], 'mindestens eine Angabe'],
    ['mail', [['mail', 'alex@']], 'Bitte prüfen Sie die Mailadresse'],
  ] as const)('%s that is not answered says so, with a link to the field', async (step, fields, sentence) => {
    const before = api.sent(`PUT ${apiBase}/answers`).length;
    const { status, html } = await send(`${base}/${step}`, fields);
    expect(status).toBe(422);
    expect(html).toMatch(/<title>Fehler: /);
    expect(textOf(html)).toContain(sentence);
    const [, id = 'nothing'] = /class="notice bad error-summary[\s\S]*?href="#([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${id}"`);
    expect(api.sent(`PUT ${apiBase}/answers`)).toHaveLength(before);
  });

  it('keeps what was typed about a person, whatever is wrong with it', async () => {
    has({ ...draft, answers: { ...draft.answers, forWhom: 'child' } });
    const typed = [
      ['givenNames', 'Mi\u202eka'],
      ['familyName', 'Beispiel'],
      ['day', '31'],
      ['month', '2'],
      ['year', '2015'],
    ] as const;
    const { status, html } = await send(`${base}/person`, typed);
    expect(status).toBe(422);
    expect(textOf(html)).toContain('unsichtbares Zeichen (U+202E)');
    expect(textOf(html)).toContain('ein Geburtsdatum an, das es gibt');
    expect(html).toContain('value="Beispiel"');
    expect(html).toContain('value="31"');
  });

  it('says so where the API knows that nobody can be born on that day', async () => {
    has({ ...draft, answers: { ...draft.answers, forWhom: 'child' } });
    api.refuse(`PUT ${apiBase}/answers`, 422, 'invalid_request');
    const { status, html } = await send(`${base}/person`, [
      ['givenNames', 'Mika'],
      ['familyName', 'Beispiel'],
      ['day', '1'],
      ['month', '1'],
      ['year', '2050'],
    ]);
    expect(status).toBe(422);
    expect(html).toContain('href="#day"');
    expect(textOf(html)).toContain('ein Geburtsdatum an, das es gibt');
  });

  it('keeps what was typed when the language is changed, and judges nothing yet', async () => {
    const { status, html } = await send(`/en${base}/mail`, [
      ['mail', 'alex@'],
      ['language', 'en'],
    ]);
    expect(status).toBe(200);
    expect(html).toContain('value="alex@"');
    expect(html).not.toContain('error-summary');
  });

  it('leads back to checking from where somebody came, unless something became a question by it', async () => {
    has(answered);
    expect((await send(`${base}/purpose?change`, [['purposeId', 'bank']])).location).toBe(`${base}/check`);
    has({ ...answered, missing: ['proof'], answers: { ...answered.answers, purposeId: 'namensaenderung' } });
    expect((await send(`${base}/purpose?change`, [['purposeId', 'namensaenderung']])).location).toBe(`${base}/proof`);
  });

  it('leads to the case where the request is no draft any more', async () => {
    has(requests.submitted);
    expect((await ask(`${base}/mail`)).location).toBe(base);
    has(draft);
    api.refuse(`PUT ${apiBase}/answers`, 409, 'request_changed');
    expect((await send(`${base}/mail`, [['mail', '']])).location).toBe(base);
  });
});

describe('a proof', () => {
  const asked: Request = {
    ...answered,
    missing: ['proof'],
    answers: { ...answered.answers, purposeId: 'namensaenderung' },
  };
  beforeEach(() => has(asked));

  it('is sent as base64, without a script', async () => {
    const { location } = await upload(`${base}/proof`, new Blob(['%PDF-1.7 hello']), { intent: 'add' });
    expect(location).toBe(`${base}/proof`);
    const pdf = Buffer.from('%PDF-1.7 hello').toString('base64');
    expect(api.sent(`POST ${apiBase}/proofs`).at(-1)).toEqual({ pdf });
  });

  it.each([
    ['nothing', new Blob([]), 'Bitte wählen Sie eine PDF-Datei'],
    ['no PDF', new Blob(['GIF89a']), 'Das ist keine PDF-Datei'],
    ['too much', new Blob(['%PDF-', 'x'.repeat(205_000)]), 'größer als 200'],
  ])('that is %s says so', async (_, file, sentence) => {
    const { status, html } = await upload(`${base}/proof`, file);
    expect(status).toBe(422);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('href="#proof"');
  });

  it('can be the sixth only of nothing', async () => {
    api.refuse(`POST ${apiBase}/proofs`, 409, 'limit_reached');
    const { html } = await upload(`${base}/proof`, new Blob(['%PDF-1.7']));
    expect(textOf(html)).toContain('Mehr als fünf Dateien gehen nicht');
  });
});

describe('checking the answers', () => {
  beforeEach(() => has(answered));

  it.each(prefixes)('in "%s" shows each with a way to change it', async (prefix) => {
    const { status, html } = await ask(`${prefix}${base}/check`);
    expect(status).toBe(200);
    expectWhole(html);
    for (const step of forms) expect(html).toContain(`href="${prefix}${base}/${step}?change"`);
  });

  it('sends what was shown: version and fee', async () => {
    const { html } = await ask(`${base}/check`);
    expect(html).toContain('name="productVersion" value="3"');
    const { location } = await send(`${base}/check`, [
      ['productVersion', '3'],
      ['cents', '0'],
    ]);
    expect(location).toBe(base);
    expect(api.sent(`POST ${apiBase}/submit`).at(-1)).toEqual({ productVersion: 3, cents: 0 });
  });

  it('says on the button what is to be paid', async () => {
    has({ ...answered, answers: { ...answered.answers, delivery: 'post' } });
    expect(textOf((await ask(`${base}/check`)).html)).toContain('Abschicken und 9,00 € zahlen');
    has({ ...answered, answers: { ...answered.answers, delivery: 'post', exemptionId: 'sozialleistung' } });
    const exempt = textOf((await ask(`${base}/check`)).html);
    expect(exempt).toContain('wenn wir den Nachweis nicht anerkennen können');
    expect(exempt).not.toContain('zahlen Sie 9,00');
  });

  it('shows anew what has changed meanwhile, and leads to a stronger login where that is needed', async () => {
    const agreed = [
      ['productVersion', '2'],
      ['cents', '0'],
    ] as const;
    api.refuse(`POST ${apiBase}/submit`, 409, 'edited_meanwhile');
    const { status, html } = await send(`${base}/check`, agreed);
    expect(status).toBe(409);
    expect(textOf(html)).toContain('hat sich inzwischen geändert');
    api.refuse(`POST ${apiBase}/submit`, 403, 'level_too_low');
    expect((await send(`${base}/check`, agreed)).location).toBe(`${base}/check`);
    has({ ...answered, level: { needed: 'substantial', enough: false } });
    const stepUp = await ask(`${base}/check`);
    expect(stepUp.location).toBe(`/sign-in?to=${encodeURIComponent(`${base}/check`)}&level=substantial`);
  });

  it('leads to what is still missing instead of a button', async () => {
    has({ ...answered, missing: ['purposeId'] });
    const { html } = await ask(`${base}/check`);
    expect(html).not.toContain('name="cents"');
    expect(html).toContain(`href="${base}/purpose?change"`);
  });
});

describe('the page of a case', () => {
  const states = Object.entries(requests);

  it.each(prefixes.flatMap((prefix) => states.map(([state, request]) => ({ prefix, state, request }))))(
    'in "$prefix" has words for $state',
    async ({ prefix, request }) => {
      has(request);
      const { status, html } = await ask(prefix + base);
      expect(status).toBe(200);
      expectWhole(html);
      for (const ending of ['withdraw', 'discard', 'erase', 'receipt'] as const) {
        const link = `href="${prefix}${base}/${ending}"`;
        if (request.may.includes(ending)) expect(html).toContain(link);
        else expect(html).not.toContain(link);
      }
    },
  );

  it('says when it is expected, and whether that was measured or promised', async () => {
    has(requests.submitted);
    const measured = textOf((await ask(base)).html);
    expect(measured).toContain('Voraussichtlich fertig: Dienstag, 24. November 2026');
    expect(measured).toContain('So lange hat es zuletzt bei 9 von 10 höchstens gedauert');
    has(requests['in-review']);
    expect(textOf((await ask(base)).html)).toContain('Das haben wir versprochen');
  });

  it('shows the question of the town as it was written, and nothing as markup', async () => {
    const text = 'Wirklich?\n<b>Ja</b>';
    has({ ...requests['needs-info'], messages: [{ from: 'clerk', at: '2026-11-20T09:02:00Z', text }] });
    const { html } = await ask(base);
    expect(html).toContain('Wirklich?\n&lt;b>Ja&lt;/b>');
    expect(html).toContain(`href="${base}/answer"`);
  });

  it('says to whoever was away for long why they have to sign in again', async () => {
    api.refuse('GET /v1/citizens/session', 401, 'sign_in_needed');
    expect((await ask(base)).location).toBe(`/sign-in?to=${encodeURIComponent(base)}&level=none&problem=expired`);
    const { html } = await ask(`/sign-in?to=${encodeURIComponent(base)}&level=none&problem=expired`);
    expect(textOf(html)).toContain('Was Sie bis dahin beantwortet haben, ist gespeichert.');
  });

  it('is nobody else’s: what the API does not show does not exist', async () => {
    api.refuse(`GET ${apiBase}`, 404, 'not_found');
    expect((await ask(base)).status).toBe(404);
    expect((await ask('/certificates/requests/zu-kurz')).status).toBe(404);
    expect((await ask(base, { headers: trusted })).location).toBe(`/sign-in?to=${encodeURIComponent(base)}&level=none`);
  });
});

describe('paying', () => {
  beforeEach(() => has(requests['awaiting-payment']));

  it('leads to the page of the provider', async () => {
    api.say(`POST ${apiBase}/pay`, { checkoutUrl: 'https://pay.example/checkout/1' });
    const { status, location } = await ask(`${base}/pay`);
    expect([status, location]).toEqual([303, 'https://pay.example/checkout/1']);
  });

  it.each([
    ['payment_unavailable', 503, 'payDown', 'Der Bezahldienst antwortet gerade nicht'],
    ['limit_reached', 409, 'payLimit', 'zu oft gescheitert'],
  ])('says what to do after %s', async (...[code, status, problem, sentence]) => {
    api.refuse(`POST ${apiBase}/pay`, status, code);
    const { location = '' } = await ask(`${base}/pay`);
    expect(location).toBe(`${base}?notice=${problem}`);
    expect(textOf((await ask(String(location))).html)).toContain(sentence);
  });

  it.each([
    ['open', 'Wir wissen es noch nicht', `${base}/paid`],
    ['failed', 'Es wurde nichts abgebucht', `${base}/pay`],
  ] as const)('asks the provider after coming back: %s', async (state, sentence, next) => {
    has({ ...requests['awaiting-payment'], payments: [{ cents: 900, state, at: '2026-11-20T08:21:00Z' }] });
    const { html } = await ask(`${base}/paid`);
    expectWhole(html);
    expect(textOf(html)).toContain(sentence);
    expect(html).toMatch(new RegExp(`kern-btn--primary" href="${next}"`));
  });

  it('goes on with the case once it is paid, and loses nothing while the provider is down', async () => {
    has(requests.delivered);
    expect((await ask(`${base}/paid`)).location).toBe(base);
    api.refuse(`POST ${apiBase}/look-at-payment`, 503, 'payment_unavailable');
    expect(textOf((await ask(`${base}/paid`)).html)).toContain('geht nichts verloren');
  });
});

describe('files', () => {
  it('says that a receipt is not written yet', async () => {
    has(requests.delivered);
    api.refuse(`GET ${apiBase}/receipt`, 409, 'request_changed');
    const { location } = await ask(`/en${base}/receipt`);
    expect(location).toBe(`/en${base}?notice=receiptLater`);
    expect(textOf((await ask(`/en${base}?notice=receiptLater`)).html)).toContain('The receipt is not written yet');
  });

  it('leads to the case, which says why, where a document is gone', async () => {
    has(requests.revoked);
    api.refuse(`GET ${apiBase}/document`, 409, 'request_changed');
    expect((await ask(`${base}/document`)).location).toBe(base);
    for (const file of ['document', 'receipt']) {
      api.refuse(`GET ${apiBase}/${file}`, 404, 'not_found');
      expect((await ask(`/nl${base}/${file}`)).location).toBe(`/nl${base}`);
    }
  });
});

describe('answering a question', () => {
  beforeEach(() => has(requests['needs-info']));

  it('sends the answer, with a file before it where there is one', async () => {
    const { location } = await upload(`${base}/answer`, new Blob(['%PDF-1.7 more']), { text: 'Nein, danke.' });
    expect(location).toBe(base);
    expect(api.sent(`POST ${apiBase}/answer`).at(-1)).toEqual({ text: 'Nein, danke.' });
    expect(api.sent(`POST ${apiBase}/proofs`)).not.toHaveLength(0);
  });

  it('keeps what was written when something is wrong', async () => {
    const empty = await upload(`${base}/answer`, new Blob([]), { text: '  ' });
    expect(textOf(empty.html)).toContain('Bitte schreiben Sie eine Antwort');
    const noPdf = await upload(`${base}/answer`, new Blob(['GIF89a']), { text: 'Siehe Anhang' });
    expect(noPdf.status).toBe(422);
    expect(noPdf.html).toContain('>Siehe Anhang</textarea>');
    const long = await upload(`${base}/answer`, new Blob([]), { text: 'x'.repeat(2001) });
    expect(textOf(long.html)).toContain('Höchstens 2000 Zeichen');
  });
});

describe('ending', () => {
  it.each([
    ['withdraw', requests['in-review'], base],
    ['discard', draft, '/certificates/requests?erased'],
    ['erase', requests.rejected, '/certificates/requests?erased'],
  ] as const)('%s asks once more, and then does it', async (ending, request, next) => {
    has(request);
    if (ending !== 'withdraw') api.say(`POST ${apiBase}/${ending}`, {});
    for (const prefix of prefixes) expectWhole((await ask(`${prefix}${base}/${ending}`)).html);
    expect((await send(`${base}/${ending}`, [])).location).toBe(next);
  });

  it('leads to the case where it is not possible (any more)', async () => {
    has(requests.issued);
    expect((await ask(`${base}/withdraw`)).location).toBe(base);
    api.refuse(`POST ${apiBase}/withdraw`, 409, 'request_changed');
    expect((await send(`${base}/withdraw`, [])).location).toBe(base);
  });
});

describe('what is stored', () => {
  const stored = {
    exportedAt: '2026-11-20T10:00:00Z',
    request: { id: requestId, state: 'issued', history: [{ event: 'submit', at: 1_795_162_800 }] },
    answers: { forWhom: 'self' },
    messages: [],
    proofs: [{ id: 1, pdf: 'JVBERi0xLjc=' }],
    document: 'JVBERi0xLjc=',
    retrievals: [{ at: '2026-11-20T08:30:00Z', keptUntil: '2027-12-31T23:00:00Z' }],
    looks: [
      { at: '2026-11-20T08:20:01Z', who: 'system', what: 'register' },
      { at: '2026-11-20T09:00:00Z', who: 'clerk', what: 'case' },
    ],
  };
  beforeEach(() => api.say(`GET ${apiBase}/everything-stored`, stored));

  it.each(prefixes)('in "%s" can be read, with who looked', async (prefix) => {
    const { html } = await ask(`${prefix}${base}/stored`);
    expectWhole(html);
    expect(textOf(html)).toContain('for whom self');
    expect(html.indexOf('<details')).toBeGreaterThan(html.indexOf('id="part-answers"'));
    expect(textOf(html)).toMatch(/31\D+2027|1\D+2028/);
    expect(textOf(html)).toMatch(/history, 1, at \S+ .*2026/);
    expect(html).not.toContain('JVBERi');
  });

  it('can be taken along as a file', async () => {
    const { headers, html } = await ask(`${base}/stored/file`);
    expect(headers['content-disposition']).toBe(`attachment; filename="vorgang-${requestId.slice(0, 8)}.json"`);
    expect(JSON.parse(html)).toEqual(stored);
  });

  it('names the newest look first', async () => {
    const text = textOf((await ask(`${base}/stored`)).html);
    expect(text.indexOf('Sachbearbeitung')).toBeLessThan(text.indexOf('Automatischer Abgleich'));
  });
});

describe('my requests', () => {
  it.each(prefixes)('in "%s" shows first what waits for me', async (prefix) => {
    api.say('GET /v1/certificate-requests', { requests: Object.values(requests).map(summaryOf) });
    const { html } = await ask(`${prefix}/certificates/requests`);
    expectWhole(html);
    expect(html.match(new RegExp(`href="${prefix}${base}"`, 'g'))).toHaveLength(16);
  });

  it('is no dead end when there are none', async () => {
    const { html } = await ask('/certificates/requests');
    expect(textOf(html)).toContain('Hier steht noch nichts');
    expect(html).toContain('href="/certificates"');
  });

  it('offers to sign out', async () => {
    expect((await ask('/nl/certificates/requests')).html).toContain('href="/nl/sign-in/out"');
  });
});

describe('a wallet', () => {
  beforeEach(() => {
    has(requests.issued);
    api.say(
      `POST ${apiBase}/wallet-offers`,
      { uri: 'openid-credential-offer://?credential_offer_uri=x', digits: '493021', endsAt: '2026-11-20T08:30:00Z' },
      201,
    );
  });

  it.each(prefixes)('in "%s" is shown an offer once, on the answer to a press', async (prefix) => {
    expectWhole((await ask(`${prefix}${base}/wallet`)).html);
    const { html } = await send(`${prefix}${base}/wallet`, []);
    expectWhole(html);
    expect(html).toContain('493021');
    expect(html).toContain('href="openid-credential-offer://');
  });

  it('is not offered where the product has none', async () => {
    has({ ...requests.issued, product: { ...registration, wallet: false } });
    expect((await ask(base)).html).not.toContain('/wallet"');
    expect((await ask(`${base}/wallet`)).status).toBe(404);
  });
});
