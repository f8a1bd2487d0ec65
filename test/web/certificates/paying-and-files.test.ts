import { beforeEach, describe, expect, it } from 'vitest';
import { apiBase, base, expectWhole, openCitizenPages, prefixes, textOf } from '../citizen-pages.ts';
import { requestId, requests } from '../sample-certificates.ts';

const { api, ask, has } = await openCitizenPages();

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
