import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type CallDisplayView, WaitingState, type WaitingView } from '../../shared/contracts/waiting.ts';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi, walkInAt } from './sample-api.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const reference = 'rathaus-mitte.2026-11-24.0123456789abcdef';
const token = 'a'.repeat(43);
const host = 'termine.lindenau.example';
const trusted = { 'x-origin-secret': originSecret, 'x-forwarded-host': host };
const withNumber = { ...trusted, cookie: `__Host-numbers=${encodeURIComponent(`${reference}~${token}`)}` };
const prefixes = ['', '/en', '/nl', '/einfach'];

async function open(url: string, headers: Readonly<Record<string, string>> = withNumber) {
  const { statusCode, body = '', headers: answered = {}, cookies = [] } = await pages(pageEvent(url, { headers }));
  return { status: statusCode, html: body, location: answered['location'], cookies };
}

async function send(url: string, fields: Readonly<Record<string, string>>) {
  const headers = { ...trusted, origin: `https://${host}`, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields).toString();
  const {
    statusCode,
    body: html = '',
    headers: answered = {},
    cookies = [],
  } = await pages(pageEvent(url, { method: 'POST', headers, body }));
  return { status: statusCode, html, location: answered['location'], cookies };
}

/** The text of a page, as it reads. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const waiting: z.input<typeof WaitingView> = {
  reference,
  officeId: 'rathaus-mitte',
  officeName: { de: 'Rathaus Mitte' },
  zone: 'Europe/Berlin',
  date: '2026-11-24',
  today: true,
  now: '2026-11-24T08:14:20Z',
  kind: 'appointment',
  number: 'M17',
  state: 'waiting',
  startsAt: '2026-11-24T08:20:00Z',
  ahead: 3,
  wait: { from: 22, to: 33 },
  counter: 4,
  calledAt: '2026-11-24T08:14:10Z',
  may: { leave: true },
};
const say = (changes: Partial<typeof waiting>) => api.say(`GET /v1/waiting/${reference}`, { ...waiting, ...changes });

describe('the page of a number', () => {
  beforeEach(() => say({}));

  it.each(prefixes.flatMap((prefix) => WaitingState.options.map((state) => ({ prefix, state }))))(
    'in "$prefix" has words for $state',
    async ({ prefix, state }) => {
      say({ state });
      const { status, html } = await open(`${prefix}/waiting/${reference}`);
      expect(status).toBe(200);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toContain('M17');
      expect(html).not.toMatch(/undefined|\[object|NaN|\sstyle=/);
    },
  );

  it('says place and time as a range in steps of five minutes, and when to be back', async () => {
    const text = textOf((await open(`/waiting/${reference}`)).html);
    expect(text).toContain('3 Personen vor Ihnen');
    expect(text).toContain('zwischen 09:35 und 09:50 Uhr');
    expect(text).toContain('um 09:30 Uhr wieder im Wartebereich');
  });

  it('promises no time when nobody can say, and none to the minute when it is soon', async () => {
    say({ wait: undefined });
    expect(textOf((await open(`/waiting/${reference}`)).html)).toContain('Das lässt sich gerade nicht sagen');
    say({ ahead: 0, wait: { from: 0, to: 4 } });
    const text = textOf((await open(`/waiting/${reference}`)).html);
    expect(text).toContain('Sie sind als Nächstes dran');
    expect(text).toContain('in den nächsten Minuten');
  });

  it('renews itself without scripts as long as something may change, and no longer', async () => {
    expect((await open(`/waiting/${reference}`)).html).toContain('http-equiv="refresh" content="20"');
    say({ state: 'done' });
    expect((await open(`/waiting/${reference}`)).html).not.toContain('http-equiv="refresh"');
  });

  it('tells on another day than today when the appointment is', async () => {
    say({ state: 'expected', today: false });
    const text = textOf((await open(`/waiting/${reference}`)).html);
    expect(text).toContain('Dienstag, 24. November 2026, 09:20 Uhr');
    expect(text).not.toContain('Ich kann heute nicht mehr');
  });

  it('leads on to the number at another office', async () => {
    const there = `buergerbuero-nord.2026-11-24.0123456789abcdef`;
    const sentTo = { officeId: 'buergerbuero-nord', officeName: { de: 'Bürgerbüro Nord' }, reference: there, token };
    say({ state: 'left', sentTo });
    const { html } = await open(`/waiting/${reference}`);
    expect(html).toContain(`href="/waiting/${there}/${token}"`);
    expect(textOf(html)).toContain('Bürgerbüro Nord');
  });

  it('moves the secret of its link from the address into a cookie of this host', async () => {
    const { status, location, cookies } = await open(`/waiting/${reference}/${token}`, trusted);
    expect({ status, location }).toEqual({ status: 303, location: `/waiting/${reference}` });
    expect(cookies.join()).toMatch(/^__Host-numbers=.*HttpOnly; Secure; SameSite=Lax$/);
  });

  it('asks for code and mail address where this browser has no token', async () => {
    expect(await open(`/waiting/${reference}`, trusted)).toMatchObject({ status: 303, location: '/a' });
  });

  it('leaves it to the page of the appointment when that is no more', async () => {
    api.refuse(`GET /v1/waiting/${reference}`, 410, 'appointment_gone');
    expect(await open(`/en/waiting/${reference}`)).toMatchObject({ status: 303, location: `/en/a/${reference}` });
    api.refuse(`GET /v1/waiting/${reference}`, 401, 'link_invalid');
    expect((await open(`/waiting/${reference}`)).status).toBe(410);
  });

  it('asks before the place is given back, only while it can be', async () => {
    expect(textOf((await open(`/waiting/${reference}/leave`)).html)).toContain('Ja, Platz freigeben');
    say({ state: 'serving', may: { leave: false } });
    expect(await open(`/waiting/${reference}/leave`)).toMatchObject({ status: 303 });
  });
});

describe('coming without appointment', () => {
  const page = '/offices/rathaus-mitte/walk-in';
  const walkIn = (changes: object) =>
    api.say('GET /v1/offices/rathaus-mitte/walk-in', { ...walkInAt('rathaus-mitte'), ...changes });
  beforeEach(() => walkIn({ waiting: 4, wait: { from: 18, to: 31 } }));

  it.each(prefixes)('in "%s" it is open, full and closed in words', async (prefix) => {
    for (const state of ['open', 'full', 'closed']) {
      walkIn({ state, opensAt: '2026-11-25T07:00:00Z' });
      const { status, html } = await open(prefix + page, trusted);
      expect(status).toBe(200);
      expect(html).not.toMatch(/undefined|\[object|NaN/);
      expect(html.includes('<form method="POST"')).toBe(state === 'open');
    }
  });

  it('says how long one waits before anything is pressed', async () => {
    const text = textOf((await open(page, trusted)).html);
    expect(text).toContain('Sie warten etwa 15 bis 35 Minuten');
    expect(text).toContain('4 Personen warten');
  });

  it('says when it opens again and offers an appointment', async () => {
    walkIn({ state: 'closed', opensAt: '2026-11-25T07:00:00Z' });
    const { html } = await open(page, trusted);
    expect(textOf(html)).toContain('Mittwoch, 25. November 2026, 08:00 Uhr');
    expect(html).toMatch(/kern-btn--primary" href="\/services"/);
  });

  const chosen = { service: 'wohnung-anmelden', 'count-wohnung-anmelden': '2' };
  const key = '0b7a3c1e-1111-4222-8333-444455556666';

  it('draws the number for what was chosen and leads to it', async () => {
    api.say('POST /v1/offices/rathaus-mitte/numbers', { reference, token, number: 'A5' }, 201);
    const { status, location, cookies } = await send(page, { ...chosen, key });
    expect({ status, location }).toEqual({ status: 303, location: `/waiting/${reference}` });
    expect(cookies.join()).toContain('__Host-numbers=');
    expect(api.lastHeaders()).toMatchObject({ 'idempotency-key': key });
    const wish = { services: [{ serviceId: 'wohnung-anmelden', count: 2 }] };
    expect(api.sent('POST /v1/offices/rathaus-mitte/numbers').at(-1)).toEqual(wish);
  });

  it('keeps key and choice when nobody knows whether it worked, so that pressing again draws no second number', async () => {
    api.refuse('POST /v1/offices/rathaus-mitte/numbers', 503, 'outcome_unknown');
    const { status, html } = await send(page, { ...chosen, key });
    expect(status).toBe(503);
    expect(html).toContain(`value="${key}"`);
    expect(html).toMatch(/<input[^>]*value="wohnung-anmelden"[^>]*checked/);
  });

  it('asks for at least one service, and is told of too many tries', async () => {
    expect(textOf((await send(page, { key })).html)).toContain('Wählen Sie mindestens ein Anliegen.');
    api.refuse('POST /v1/offices/rathaus-mitte/numbers', 429, 'too_many_requests');
    expect(textOf((await send(page, { ...chosen, key })).html)).toContain('Bitte fragen Sie am Empfang.');
  });
});

describe('the display on the wall', () => {
  const page = '/offices/rathaus-mitte/display';
  const display: z.input<typeof CallDisplayView> = {
    officeId: 'rathaus-mitte',
    officeName: { de: 'Rathaus Mitte' },
    zone: 'Europe/Berlin',
    now: '2026-11-24T08:31:15Z',
    calls: [
      { number: 'M17', counter: 4, calledAt: '2026-11-24T08:31:00Z', open: true },
      { number: 'A8', counter: 2, calledAt: '2026-11-24T08:30:00Z', open: true },
      { number: 'M16', counter: 7, calledAt: '2026-11-24T08:20:00Z', open: false },
    ],
    wait: { from: 18, to: 31 },
  };
  const show = (changes: Partial<typeof display> = {}) =>
    api.say('GET /v1/offices/rathaus-mitte/calls', { ...display, ...changes });
  beforeEach(() => show());

  it.each(prefixes)('in "%s" shows the last call, those before and the time', async (prefix) => {
    const { status, html } = await open(prefix + page, trusted);
    expect(status).toBe(200);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const text = textOf(html);
    expect(text).toMatch(/M17 (?:zu|to|naar) (?:Platz|counter|balie) 4/);
    expect(text).toMatch(/A8 (?:jetzt|now|nu) (?:Platz|Counter|Balie) 2/);
    expect(text).toContain('09:31');
    expect(html).not.toMatch(/undefined|\[object|\sstyle=/);
  });

  it('makes a new call stand out, and only for a while', async () => {
    expect((await open(page, trusted)).html).toMatch(/class="display-now new"/);
    show({ now: '2026-11-24T08:31:40Z' });
    expect((await open(page, trusted)).html).not.toMatch(/class="display-now new"/);
  });

  it('says so when nobody is called', async () => {
    show({ calls: [] });
    expect(textOf((await open(page, trusted)).html)).toContain('Gerade wird niemand aufgerufen');
  });

  it('loads itself anew without scripts, and has no header of the portal', async () => {
    const { html } = await open(page, trusted);
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="5"');
    expect(html).not.toContain('class="foot"');
  });

  it('is not there for an office that is not there', async () => {
    const { status, html } = await open('/offices/nirgends/display', trusted);
    expect(status).toBe(404);
    expect(html).toContain('class="foot"');
  });
});
