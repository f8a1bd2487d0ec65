import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPages, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const view = {
  givenNames: 'Elif Zeynep',
  familyName: 'Baumann',
  birthDate: '1988-03-14',
  level: 'low',
  endsInSeconds: 7200,
};
const session = 'GET /v1/citizens/session';
const token = `${'a'.repeat(22)}.${'b'.repeat(43)}`;
const secret = 's'.repeat(43);

type Visit = { readonly cookies?: Readonly<Record<string, string>>; readonly method?: string };

async function visit(url: string, { cookies = {}, method }: Visit = {}) {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const headers = {
    host: 'portal.example',
    'x-forwarded-host': 'portal.example',
    'x-origin-secret': 'secret-of-this-test',
    origin: 'https://portal.example',
    cookie: cookie.join('; '),
    ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const answer = await pages(pageEvent(url, { headers, ...(method && { method, body: 'sent=1' }) }));
  return {
    status: answer.statusCode,
    to: String(answer.headers?.['location'] ?? ''),
    cookies: answer.cookies ?? [],
    html: answer.isBase64Encoded ? Buffer.from(answer.body ?? '', 'base64').toString() : (answer.body ?? ''),
  };
}

const signedIn = { '__Host-citizen': token };
const underWay = (changes: object = {}) => ({
  '__Host-citizen-sign-in': JSON.stringify({
    secret,
    language: 'de',
    to: '/certificates/mine?page=2',
    level: 'substantial',
    ...changes,
  }),
});

beforeEach(() => {
  api.refuse(session, 401, 'sign_in_needed');
  api.say('POST /v1/citizens/sign-ins', { authorizationUrl: 'https://id.example/authorize', signIn: secret }, 201);
  api.say('POST /v1/citizens/sessions', { session: token, level: 'substantial', endsInSeconds: 7200 }, 201);
  api.say('POST /v1/citizens/session/end', {});
});

describe('the page before signing in', () => {
  it.each([
    ['', 'Was mit Ihren Daten geschieht', 'Sie brauchen einen geprüften Nachweis'],
    ['/en', 'What happens with your data', 'You need a verified proof'],
    ['/nl', 'Wat er met uw gegevens gebeurt', 'U hebt een gecontroleerd bewijs nodig'],
    ['/einfach', 'Das machen wir mit Ihren Daten', 'Sie brauchen eine geprüfte App'],
  ])('says at %s/sign-in why, at which level, and what happens with the data', async (prefix, data, level) => {
    const { status, html } = await visit(`${prefix}/sign-in?level=substantial&to=/certificates/mine`);
    expect(status).toBe(200);
    expect(html).toContain(data);
    expect(html).toContain(level);
    expect(html).toContain(`${prefix}/sign-in/start?level=substantial&amp;to=%2Fcertificates%2Fmine`);
    expect(html).not.toContain('<script');
  });

  it('leads on at once when somebody is signed in at that level', async () => {
    api.say(session, view);
    const { status, to } = await visit('/sign-in?level=low&to=/certificates/mine', { cookies: signedIn });
    expect([status, to]).toEqual([303, '/certificates/mine']);
  });

  it('is a step up for whoever is signed in too weakly', async () => {
    api.say(session, view);
    const { status, html } = await visit('/sign-in?level=high&problem=low', { cookies: signedIn });
    expect(status).toBe(200);
    expect(html).toContain('Sie brauchen einen stärkeren Nachweis');
    expect(html).toContain('Angemeldet sind Sie mit Konto und zweitem Schritt.');
    expect(html).toContain('Ihre bisherigen Angaben bleiben gespeichert.');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/certificates/..//evil.example',
    '/staff/board',
    '/certificatesx',
  ])('leads nobody to %j', async (to) => {
    const { html } = await visit(`/sign-in?${new URLSearchParams({ to })}`);
    expect(html).toContain('/sign-in/start?level=none"');
  });
});

describe('leaving for the identity provider', () => {
  it('remembers where somebody was, in a cookie for this host only', async () => {
    const { status, to, cookies } = await visit('/en/sign-in/start?level=high&to=/certificates/mine');
    expect([status, to]).toEqual([303, 'https://id.example/authorize']);
    expect(cookies[0]).toMatch(/^__Host-citizen-sign-in=.*; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
    expect(decodeURIComponent(cookies[0] ?? '')).toContain('"to":"/certificates/mine","level":"high"');
    expect(api.sent('POST /v1/citizens/sign-ins').at(-1)).toEqual({ level: 'high', again: false });
  });

  it('asks for a fresh proof when somebody is signed in already', async () => {
    api.say(session, view);
    await visit('/sign-in/start?level=high', { cookies: signedIn });
    expect(api.sent('POST /v1/citizens/sign-ins').at(-1)).toEqual({ level: 'high', again: true });
  });

  it('says when too many sign in', async () => {
    api.refuse('POST /v1/citizens/sign-ins', 429, 'too_many_requests');
    const { to } = await visit('/sign-in/start?level=low&to=/certificates');
    expect(to).toBe('/sign-in?problem=tooMany&level=low&to=%2Fcertificates');
  });
});

describe('coming back from the identity provider', () => {
  const back = '/sign-in/callback?code=the-code&state=the-state&iss=https%3A%2F%2Fid.example';

  it('opens a session and goes on where somebody was, in their language', async () => {
    const { status, to, cookies } = await visit(back, { cookies: underWay({ language: 'en' }) });
    expect([status, to]).toEqual([303, '/en/certificates/mine?page=2']);
    expect(cookies.find((cookie) => cookie.startsWith('__Host-citizen='))).toMatch(/HttpOnly; Secure; SameSite=Lax/i);
    expect(api.sent('POST /v1/citizens/sessions').at(-1)).toEqual({
      signIn: secret,
      code: 'the-code',
      state: 'the-state',
      iss: 'https://id.example',
    });
  });

  it('leads to the step up when the level is too low, and keeps the session', async () => {
    api.say('POST /v1/citizens/sessions', { session: token, level: 'low', endsInSeconds: 7200 }, 201);
    const { to, cookies } = await visit(back, { cookies: underWay() });
    expect(to).toBe('/sign-in?problem=low&level=substantial&to=%2Fcertificates%2Fmine%3Fpage%3D2');
    expect(cookies.some((cookie) => cookie.startsWith('__Host-citizen='))).toBe(true);
  });

  it.each([
    ['sign_in_needed', 401, 'again'],
    ['invalid_request', 422, 'again'],
    ['not_permitted', 403, 'account'],
  ])('says what to do after %s', async (code, status, problem) => {
    api.refuse('POST /v1/citizens/sessions', status, code);
    const { to, cookies } = await visit(back, { cookies: underWay() });
    expect(to).toContain(`/sign-in?problem=${problem}&level=substantial`);
    expect(cookies.some((cookie) => cookie.startsWith(`__Host-citizen=${token}`))).toBe(false);
  });

  it.each([
    ['without a code', '/sign-in/callback?state=s', underWay(), 'again'],
    ['in a browser that never left', back, {}, 'again'],
    ['with a cookie that somebody made up', back, { '__Host-citizen-sign-in': '{"secret":1}' }, 'again'],
    ['after cancelling', '/sign-in/callback?error=access_denied&state=s', underWay(), 'cancelled'],
  ])('begins anew %s', async (...[, url, cookies, problem]) => {
    const answer = await visit(url, { cookies });
    expect([answer.status, answer.to.split('&')[0]]).toEqual([303, `/sign-in?problem=${problem}`]);
  });

  it('goes nowhere else, whatever stands in the cookie', async () => {
    const { to } = await visit(back, { cookies: underWay({ to: 'https://evil.example' }) });
    expect(to).toBe('/certificates');
  });
});

describe('signing out', () => {
  it('asks first, then ends the session and drops the cookie', async () => {
    api.say(session, view);
    expect((await visit('/sign-in/out', { cookies: signedIn })).html).toContain('<h1>Abmelden</h1>');
    const { status, to, cookies } = await visit('/sign-in/out', { cookies: signedIn, method: 'POST' });
    expect([status, to]).toEqual([303, '/sign-in/out']);
    expect(cookies.join('\n')).toMatch(/__Host-citizen=; .*Max-Age=0/i);
    api.refuse(session, 401, 'sign_in_needed');
    expect((await visit('/sign-in/out')).html).toContain('Sie sind abgemeldet');
  });
});
