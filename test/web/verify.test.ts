import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckView, KeysView } from '../../shared/contracts/certificate/check.ts';
import { Language } from '../../shared/domain/language.ts';
import { verifyMessages } from '../../shared/messages/verify/verify-messages.ts';
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
const code = '7F2Q-9DKM-31TX-1';
const checks = 'POST /v1/certificate-checks';
const fileChecks = 'POST /v1/certificate-checks/file';

const genuine: CheckView = {
  checkedAt: '2026-11-24T08:00:00Z',
  genuine: 'yes',
  valid: 'yes',
  issuer: { de: 'Stadt Lindenau', en: 'Town of Lindenau' },
  certificate: {
    kind: 'registration-simple',
    issuedAt: '2026-11-23T09:00:00Z',
    validUntil: '2027-02-23T22:59:59Z',
    keyId: 'key-1',
  },
};
const unknown: CheckView = { checkedAt: '2026-11-24T08:00:00Z', genuine: 'unknown', valid: 'unknown' };

const wordsOf = (html: string) =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

async function open(path: string) {
  const { statusCode, body = '' } = await pages(pageEvent(path, { headers: host }));
  return { status: statusCode, html: body, words: wordsOf(body) };
}

async function send(path: string, fields: Readonly<Record<string, string>>) {
  const headers = {
    ...host,
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'https://termine.lindenau.example',
  };
  const { statusCode, body = '' } = await pages(
    pageEvent(path, { method: 'POST', headers, body: String(new URLSearchParams(fields)) }),
  );
  return { status: statusCode, html: body, words: wordsOf(body) };
}

describe('the page that checks a code', () => {
  it('needs no script and loads none', async () => {
    for (const { html } of [await open('/verify'), await send('/verify', { code: '' })]) {
      expect(html).not.toMatch(/<script|modulepreload/);
    }
    api.say(checks, genuine);
    expect((await send('/verify', { code })).html).not.toMatch(/<script|modulepreload/);
  });

  it('says in three answers that it is genuine, valid, and whose it is; and shows no name', async () => {
    api.say(checks, genuine);
    const { status, words, html } = await send('/verify', { code: code.toLowerCase() });
    expect(status).toBe(200);
    expect(html).toMatch(/<h1[^>]*>Diese Bescheinigung ist echt und gültig<\/h1>/);
    expect(words).toContain(`Meldebescheinigung, Prüfcode ${code}. Geprüft am Dienstag, 24. November 2026`);
    expect(words).toMatch(/Echt .*Noch gültig .*Dienstag, 23\. Februar 2027.*Ausgestellt: Stadt Lindenau/);
    expect(words).toContain('Der Prüfcode allein zeigt nicht, ob auf dem Papier etwas verändert wurde.');
    expect(words).toContain('Vergleichen Sie den Namen bitte mit dem Ausweis.');
    expect(html.match(/<li[^>]*>/g)?.length).toBeGreaterThan(2);
  });

  it.each([
    ['expired', 'Echt, aber nicht mehr gültig', 'Sie galt bis Dienstag, 23. Februar 2027'],
    ['revoked', 'Echt, aber zurückgezogen', 'Wir haben sie am Mittwoch, 25. November 2026 zurückgezogen'],
    [
      'superseded',
      'Echt, aber durch eine neue ersetzt',
      'Am Mittwoch, 25. November 2026 haben wir eine neue ausgestellt',
    ],
  ] as const)('says of one that is %s what to do', async (valid, title, sentence) => {
    const certificate = { ...genuine.certificate, endedAt: '2026-11-25T09:00:00Z' };
    api.say(checks, { ...genuine, valid, certificate });
    const { words } = await send('/verify', { code });
    expect(words).toContain(title);
    expect(words).toContain(sentence);
    expect(words).toContain('Bitten Sie die Person um eine neue Bescheinigung.');
    expect(words).not.toContain('Vergleichen Sie den Namen');
  });

  it('claims of an unknown code no more than is known', async () => {
    api.say(checks, unknown);
    const { words } = await send('/verify', { code });
    expect(words).toContain('Diesen Prüfcode kennen wir nicht');
    expect(words).toContain('Gültig? Das können wir nicht sagen');
    expect(words).toContain('Fälschung melden');
  });

  it('says what is mistyped, beside the field, and keeps what was typed', async () => {
    api.say(checks, { type: '/v1/docs#invalid_request', title: '', status: 422, code: 'invalid_request' }, 422);
    const { status, words, html } = await send('/verify', { code: '7F2Q-9DKM-31TX-2' });
    expect(status).toBe(422);
    expect(words).toContain('Da stimmt ein Zeichen nicht.');
    expect(html).toContain('value="7F2Q-9DKM-31TX-2"');
    expect((await send('/verify', { code: ' ' })).words).toContain('Geben Sie den Prüfcode ein.');
  });

  it('sends a date of birth only if one was typed, and shows yes or no', async () => {
    api.say(checks, { ...genuine, birthDate: 'differs' });
    const { words } = await send('/verify', { code, day: '4', month: '3', year: '1990' });
    expect(words).toContain('Das Geburtsdatum passt nicht zu dieser Bescheinigung.');
    expect(api.sent(checks).at(-1)).toEqual({ code, birthDate: '1990-03-04' });
    await send('/verify', { code, day: '', month: '', year: '1990' });
    expect(api.sent(checks).at(-1)).toEqual({ code, birthDate: '1990-00-00' });
    await send('/verify', { code, day: '', month: '', year: '' });
    expect(api.sent(checks).at(-1)).toEqual({ code });
  });

  it('says when there is no such date of birth, beside the fields, and keeps it', async () => {
    const errors = [{ pointer: '/birthDate', code: 'invalid_date' }];
    api.say(checks, { type: '/v1/docs#invalid_request', title: '', status: 422, code: 'invalid_request', errors }, 422);
    const { status, words, html } = await send('/verify', { code, day: '31', month: '2', year: '1990' });
    expect(status).toBe(422);
    expect(words).toContain('Bitte geben Sie ein Geburtsdatum an, das es gibt.');
    expect(html).toMatch(/href="#day"/);
    expect(html).toMatch(/<details open/);
    expect(html).toMatch(/id="day"[^>]*value="31"/);
  });

  it('says when there were too many', async () => {
    api.refuse(checks, 429, 'too_many_requests');
    const { status, words } = await send('/verify', { code });
    expect(status).toBe(429);
    expect(words).toContain('Bitte versuchen Sie es später noch einmal.');
  });

  it.each(Language.options)('speaks %s', async (language) => {
    api.say(checks, genuine);
    const prefix = language === 'de' ? '' : `/${language}`;
    const m = verifyMessages[language];
    expect((await open(`${prefix}/verify`)).words).toContain(m.lead);
    expect((await send(`${prefix}/verify`, { code })).words).toContain(m.result.titles.yes);
  });
});

describe('the page that checks a file', () => {
  it('takes no file: the field has no name, and nothing is sent but a hash', async () => {
    const { html } = await open('/verify/file');
    const field = /<input[^>]*type="file"[^>]*>/.exec(html)?.[0] ?? '';
    expect(field).toContain('id="file"');
    expect(field).not.toContain('name=');
    expect(html).not.toContain('multipart/form-data');
  });

  it('says without a script how to work out the hash, and takes it typed', async () => {
    const { words } = await open('/verify/file');
    expect(words).toContain('sha256sum');
    api.say(fileChecks, genuine);
    const typed = `${'ab'.repeat(16)} ${'CD'.repeat(16)}`;
    expect((await send('/verify/file', { sha256: typed })).words).toContain('Niemand hat etwas verändert.');
    expect(api.sent(fileChecks).at(-1)).toEqual({ sha256: 'ab'.repeat(16) + 'CD'.repeat(16) });
  });

  it('does not call an unknown file forged, and says not to rely on it', async () => {
    api.say(fileChecks, unknown);
    const { words } = await send('/verify/file', { sha256: 'ab'.repeat(32) });
    expect(words).toContain('Verlassen Sie sich nicht auf diese Datei');
    expect(words).toContain('Fragen Sie nach der Original-Datei oder dem Prüfcode.');
  });

  it('says what a hash looks like', async () => {
    api.refuse(fileChecks, 422, 'invalid_request');
    expect((await send('/verify/file', { sha256: 'abc' })).words).toContain('Das ist keine Prüfsumme');
  });
});

describe('the page that says how to check the seal', () => {
  it('names the root, and says honestly what kind of seal and wallet it is', async () => {
    const keys: KeysView = {
      issuer: { de: 'Stadt Lindenau' },
      keys: [
        {
          kid: 'key-1',
          publicKey: 'MFkw',
          chain: ['MFkw'],
          rootFingerprint: 'ab12'.repeat(16),
          validFrom: '2026-01-01T00:00:00Z',
          validUntil: '2029-01-01T00:00:00Z',
        },
      ],
    };
    api.say('GET /v1/certificate-keys', keys);
    const { words } = await open('/verify/seal');
    expect(words).toContain('AB 12 AB 12');
    expect(words).toContain('kein qualifiziertes');
    expect(words).toContain('Digitale Brieftasche (Pilot)');
    expect(words).toContain('Total document signed');
  });

  it('stands also while nothing was sealed yet', async () => {
    api.refuse('GET /v1/certificate-keys', 404, 'not_found');
    const { status, words } = await open('/verify/seal');
    expect(status).toBe(200);
    expect(words).toContain('Bisher haben wir noch nichts gesiegelt.');
  });
});
