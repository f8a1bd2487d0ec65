import { describe, expect, it } from 'vitest';
import { ErrorCode } from '../../shared/contracts/problem.ts';
import { Language } from '../../shared/domain/language.ts';
import { problemMessages } from '../../shared/messages/problems/problems-messages.ts';
import { fail, ok } from '../../shared/result.ts';
import { frontDoor, listeningObserver } from './ask.ts';
import { sampleHandlers, sampleToken } from './sample-handlers.ts';

const ask = frontDoor();
const appointmentPath = '/v1/appointments/rathaus-mitte.2026-11-24.0123456789abcdef';
const bearer = { authorization: `Bearer ${sampleToken}` };

describe('a success', () => {
  it('has the status and content type of its route', async () => {
    const offices = await ask({ path: '/v1/offices' });
    expect(offices).toMatchObject({
      status: 200,
      body: '{"offices":[]}',
      headers: { 'content-type': 'application/json' },
    });
    const counted = await ask({
      method: 'POST',
      path: '/v1/searches',
      body: { services: [{ serviceId: 'a', count: 1 }], officeIds: [], offersWithin14Days: 0 },
    });
    expect(counted).toMatchObject({ status: 202, body: '{}' });
    const calendar = await ask({ path: `${appointmentPath}/calendar`, headers: bearer });
    expect(calendar).toMatchObject({
      body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    });
  });

  it('is kept by shared caches as its route says, and never where somebody is meant', async () => {
    const offices = await ask({ path: '/v1/offices' });
    const slots = await ask({ path: '/v1/availability?services=a' });
    const own = await ask({ path: appointmentPath, headers: bearer });
    expect(offices.headers['cache-control']).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600');
    expect(slots.headers['cache-control']).toBe('public, max-age=0, s-maxage=1, stale-while-revalidate=5');
    expect(own.headers['cache-control']).toBe('no-store');
  });

  it('cannot carry what its schema does not declare', async () => {
    const { observer, faults } = listeningObserver();
    const leaky = { offices: [], pepper: 'secret' };
    const asked = await frontDoor(sampleHandlers({ listOffices: async () => ok(leaky) }), { observer })({
      path: '/v1/offices',
    });
    expect(asked.problem).toMatchObject({ status: 500, code: 'internal_error' });
    expect(asked.body).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });
});

describe('every answer', () => {
  it.each([
    { what: 'a success', path: '/v1/offices' },
    { what: 'a problem', path: '/v1/nothing' },
    { what: 'a page', path: '/v1/docs' },
  ])('has security headers: $what', async ({ path }) => {
    const { headers } = await ask({ path });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/),
    });
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});

describe('HEAD and OPTIONS', () => {
  it('HEAD is GET without the body', async () => {
    const head = await ask({ method: 'HEAD', path: '/v1/services/wohnung-anmelden' });
    const get = await ask({ path: '/v1/services/wohnung-anmelden' });
    expect(head).toMatchObject({ status: 200, body: '', headers: get.headers });
  });

  it('OPTIONS names the methods and opens nothing to other origins', async () => {
    const answer = await ask({
      method: 'OPTIONS',
      path: '/v1/offices',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer).toMatchObject({ status: 204, body: '', headers: { allow: 'GET, HEAD, OPTIONS' } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a problem', () => {
  it.each([
    { header: undefined, language: 'de' },
    { header: 'en-US,en;q=0.9', language: 'en' },
    { header: 'fr, nl;q=0.5, en;q=0.4', language: 'nl' },
    { header: 'de-x-einfach', language: 'einfach' },
    { header: 'fr', language: 'de' },
    { header: 'en;q=0, nl;q=0.1', language: 'nl' },
    { header: 'en;q=viel', language: 'de' },
    { header: '*', language: 'de' },
    { header: `${'en;q=0.1,'.repeat(5000)}nl`, language: 'en' },
  ] satisfies { header: string | undefined; language: Language }[])(
    'speaks $language for $header',
    async ({ header, language }) => {
      const headers = header === undefined ? {} : { 'accept-language': header };
      const answer = await ask({ path: '/v1/nothing', headers });
      expect(answer.problem?.title).toBe(problemMessages[language].titles.not_found);
    },
  );

  it('says in its headers when to come back', async () => {
    const busy = await frontDoor(sampleHandlers({ lookUpAppointment: async () => fail('too_many_requests') }))({
      method: 'POST',
      path: '/v1/appointments/lookup',
      body: { code: 'LIN-4K7M-2PQX', mail: 'alex@example.org' },
    });
    expect(busy).toMatchObject({ status: 429, headers: { 'retry-after': '600', 'cache-control': 'no-store' } });
  });

  it('has a sentence in every language, each ending like one', () => {
    const titles = Language.options.flatMap((language) =>
      ErrorCode.options.map((code) => problemMessages[language].titles[code]),
    );
    expect(titles).toHaveLength(4 * ErrorCode.options.length);
    expect(titles.filter((title) => !/^\p{Lu}.*\.$/u.test(title))).toEqual([]);
  });
});

describe('what a handler throws', () => {
  it('becomes a plain 500 that tells nothing, and is noted', async () => {
    const { observer, requests, faults } = listeningObserver();
    const broken = sampleHandlers({
      listOffices: async () => {
        throw new Error('the table is on fire at 10.0.0.7');
      },
    });
    const answer = await frontDoor(broken, { observer })({ path: '/v1/offices' });
    expect(answer.problem).toEqual({
      type: '/v1/docs#internal_error',
      title: problemMessages.de.titles.internal_error,
      status: 500,
      code: 'internal_error',
    });
    expect(faults).toHaveLength(1);
    expect(requests).toMatchObject([{ route: 'GET /v1/offices', status: 500, code: 'internal_error' }]);
  });
});

describe('a handler that never ends', () => {
  it('becomes a 500 just before Lambda would end the function', async () => {
    const { observer, faults } = listeningObserver();
    const stuck = sampleHandlers({ listOffices: () => new Promise(() => undefined) });
    const answer = await frontDoor(stuck, { observer, remainingMs: 20 })({ path: '/v1/offices' });
    expect(answer.problem).toMatchObject({ status: 500, code: 'internal_error' });
    expect(faults).toMatchObject([{ name: 'TimeoutError' }]);
  });
});

describe('what is noted of a request', () => {
  it('is the route, not the path, and nothing that was typed', async () => {
    const { observer, requests } = listeningObserver();
    const door = frontDoor(sampleHandlers(), { observer });
    await door({ path: '/v1/services/wohnung-anmelden' });
    await door({
      method: 'PUT',
      path: `${appointmentPath}/details`,
      headers: bearer,
      body: { name: 'Alex Beispiel', mail: 'alex@example.org\r\n', language: 'xx' },
    });
    expect(requests).toMatchObject([
      { route: 'GET /v1/services/{serviceId}', status: 200, code: undefined, tenant: 'lindenau', coldStart: true },
      { route: 'PUT /v1/appointments/{reference}/details', status: 422, code: 'invalid_request', coldStart: false },
    ]);
    expect(JSON.stringify(requests)).not.toMatch(/alex|wohnung|0123456789abc|203\.0\.113/i);
  });
});
