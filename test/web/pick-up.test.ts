import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { AvailabilityView } from '../../shared/contracts/availability.ts';
import type { PickUpView } from '../../shared/contracts/certificate/pick-up.ts';
import { loadPages, originSecret, pageEvent } from './built-pages.ts';
import { type SampleApi, startSampleApi } from './sample-api.ts';
import { alex, requestId, requests } from './sample-certificates.ts';

let api: SampleApi;
let pages: Awaited<ReturnType<typeof loadPages>>;

beforeAll(async () => {
  api = await startSampleApi();
  pages = await loadPages(api.origin);
});
afterAll(() => api.stop());

const host = 'termine.lindenau.example';
const cookie = `__Host-citizen=${'s'.repeat(43)}`;
const headers = { 'x-origin-secret': originSecret, 'x-forwarded-host': host, cookie };
const base = `/certificates/requests/${requestId}`;
const apiBase = `/v1/certificate-requests/${requestId}`;
const prefixes = ['', '/en', '/nl', '/einfach'];
const reference = 'rathaus-mitte.2026-11-24.0123456789abcdef';

const open: z.input<typeof PickUpView> = {
  standing: 'none',
  until: '2027-02-18T08:20:00Z',
  serviceId: 'wohnung-anmelden',
};
const offer = {
  officeId: 'rathaus-mitte',
  date: '2026-11-24',
  time: '09:20',
  startsAt: '2026-11-24T08:20:00Z',
  minutes: 5,
};
const times: z.input<typeof AvailabilityView> = {
  earliest: [offer],
  days: [{ date: '2026-11-24', open: true, offers: [offer] }],
  offices: [{ officeId: 'rathaus-mitte', minutes: 5 }],
  lastBookableDate: '2026-12-24',
};
const appointment = {
  reference,
  state: 'confirmed',
  may: { confirm: false, change: true },
  officeId: 'rathaus-mitte',
  date: '2026-11-24',
  time: '09:20',
  startsAt: '2026-11-24T08:20:00Z',
  minutes: 5,
  services: [{ serviceId: 'wohnung-anmelden', count: 1 }],
  language: 'de',
  number: 'M17',
  changeUntil: '2026-11-24T07:20:00Z',
  detailsGiven: true,
  extra: {},
} as const;
const token = 't'.repeat(43);
const arranged = (standing: 'booked' | 'missed' | 'cancelled') => ({ ...open, standing, appointment, token });

beforeEach(() => {
  api.say('GET /v1/citizens/session', alex);
  const issued = requests.issued;
  api.say(`GET ${apiBase}`, { ...issued, answers: { ...issued.answers, delivery: 'pick-up' } });
  api.say(`GET ${apiBase}/pick-up`, open);
  api.say('GET /v1/availability', times);
});

async function ask(url: string, more: Parameters<typeof pageEvent>[1] = {}) {
  const {
    statusCode,
    body = '',
    headers: answered = {},
    cookies = [],
  } = await pages(pageEvent(url, { headers, ...more }));
  return { status: statusCode, html: body, location: answered['location'], cookies: cookies.join('\n') };
}

async function choose(slot: string) {
  const form = { ...headers, origin: `https://${host}`, 'content-type': 'application/x-www-form-urlencoded' };
  return await ask(`${base}/pick-up`, { method: 'POST', headers: form, body: `${new URLSearchParams({ slot })}` });
}

function expectWhole(html: string) {
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|\[object|NaN|\sstyle=|<script/);
  expect((html.match(/kern-btn--primary/g) ?? []).length).toBeLessThanOrEqual(1);
}

describe('the case of a certificate that is picked up', () => {
  it.each(prefixes)('in "%s" leads to the times of the offices', async (prefix) => {
    const { html, status } = await ask(prefix + base);
    expect(status).toBe(200);
    expectWhole(html);
    expect(html).toContain(`href="${prefix}${base}/pick-up"`);
  });

  it.each(prefixes)('in "%s" shows the appointment with links that ask for nothing more', async (prefix) => {
    api.say(`GET ${apiBase}/pick-up`, arranged('booked'));
    const { html, cookies } = await ask(prefix + base);
    expectWhole(html);
    for (const page of ['', '/calendar', '/move', '/cancel']) {
      expect(html).toContain(`href="${prefix}/a/${reference}${page}"`);
    }
    expect(html).toContain('M17');
    expect(html).not.toContain(token);
    expect(cookies).toContain(`${reference}~${token}`);
  });

  it.each(['missed', 'cancelled'] as const)('offers another time after it was %s', async (standing) => {
    api.say(`GET ${apiBase}/pick-up`, arranged(standing));
    const { html, cookies } = await ask(base);
    expectWhole(html);
    expect(html).toContain('Andere Zeit wählen');
    expect(html).toContain('24. November 2026');
    expect(cookies).not.toContain(token);
  });

  it('says how to come where no office offers it now', async () => {
    api.say(`GET ${apiBase}/pick-up`, { ...open, serviceId: undefined });
    const { html } = await ask(base);
    expectWhole(html);
    expect(html).not.toContain(`${base}/pick-up`);
    expect(html).toContain('Termin zum Abholen buchen');
  });
});

describe('choosing when to pick a certificate up', () => {
  it.each(prefixes)('in "%s" shows free times; one press is the choice', async (prefix) => {
    const { html, status } = await ask(`${prefix}${base}/pick-up`);
    expect(status).toBe(200);
    expectWhole(html);
    expect(html).toMatch(/name="slot"/);
    expect(html).not.toMatch(/name="(?:name|mail)"/);
  });

  it('shows no times at which the certificate is destroyed already', async () => {
    api.say(`GET ${apiBase}/pick-up`, { ...open, until: '2026-11-01T08:00:00Z' });
    const { html } = await ask(`${base}/pick-up`);
    expect(html).not.toMatch(/name="slot"/);
    expect(html).toContain('Gerade ist keine Zeit frei.');
  });

  it('books, and leads back to the case, which says so', async () => {
    api.say(`POST ${apiBase}/pick-up`, arranged('booked'));
    const { status, location, cookies } = await choose('rathaus-mitte.2026-11-24.09:20');
    expect([status, location]).toEqual([303, `${base}?notice=pickUpBooked`]);
    expect(cookies).toContain(token);
    expect(api.sent(`POST ${apiBase}/pick-up`).at(-1)).toEqual({
      officeId: 'rathaus-mitte',
      date: '2026-11-24',
      time: '09:20',
    });
  });

  it.each([
    { status: 409, code: 'slot_taken', says: 'Diese Zeit ist gerade vergeben worden.' },
    { status: 409, code: 'not_bookable', says: 'Diese Zeit lässt sich nicht mehr buchen.' },
    { status: 429, code: 'limit_reached', says: 'Sie haben heute sehr oft eine Zeit gewählt.' },
    { status: 503, code: 'outcome_unknown', says: 'Wir wissen noch nicht, ob das geklappt hat.' },
  ])('shows times again after $code, and says why', async ({ status, code, says }) => {
    api.refuse(`POST ${apiBase}/pick-up`, status, code);
    const answer = await choose('rathaus-mitte.2026-11-24.09:20');
    expect(answer.status).toBe(status);
    expectWhole(answer.html);
    expect(answer.html).toContain(says);
    expect(answer.html).toMatch(/name="slot"/);
  });

  it('leads to the case where another tab was faster, or nothing lies ready any more', async () => {
    api.refuse(`POST ${apiBase}/pick-up`, 409, 'request_changed');
    expect((await choose('rathaus-mitte.2026-11-24.09:20')).location).toBe(`${base}?notice=pickUpChanged`);
    api.say(`GET ${apiBase}/pick-up`, arranged('booked'));
    expect((await ask(`${base}/pick-up`)).location).toBe(base);
    api.refuse(`GET ${apiBase}/pick-up`, 409, 'request_changed');
    expect((await ask(`${base}/pick-up`)).location).toBe(base);
  });

  it('takes no time that makes no sense', async () => {
    const { status, html } = await choose('gestern');
    expect(status).toBe(422);
    expect(html).toContain('Diese Zeit lässt sich nicht mehr buchen.');
  });
});
