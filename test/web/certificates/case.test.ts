import { beforeEach, describe, expect, it } from 'vitest';
import {
  apiBase,
  base,
  expectWhole,
  openCitizenPages,
  prefixes,
  summaryOf,
  textOf,
  trusted,
} from '../citizen-pages.ts';
import { draft, registration, requests } from '../sample-certificates.ts';

const { api, ask, has, send, upload } = await openCitizenPages();

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
