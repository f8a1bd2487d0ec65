import { describe, expect, it } from 'vitest';
import { ApiUnreachable, createClient } from '../../shared/contracts/client.ts';
import { sampleToken } from '../http/sample-handlers.ts';

/** A server that answers once, and what it was asked. */
function served(answer: { status?: number; headers?: Record<string, string>; body: unknown }) {
  const asked: { url: string; init: RequestInit }[] = [];
  const call = createClient({
    origin: 'https://termine.example',
    headers: { 'accept-language': 'nl' },
    fetch: async (url, init) => {
      asked.push({ url, init });
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return new Response(text, { status: answer.status ?? 200, headers: answer.headers ?? {} });
    },
  });
  return { call, asked };
}

const reference = 'rathaus-mitte.2026-11-24.0123456789abcdef';
const problem = (status: number, code: string, errors?: unknown) => ({
  status,
  body: { type: `/v1/docs#${code}`, title: 'x', status, code, ...(errors ? { errors } : {}) },
});

describe('the client', () => {
  it('puts each part of the input where the route has it', async () => {
    const { call, asked } = served({
      status: 201,
      body: {
        reference,
        token: sampleToken,
        heldUntil: '2026-11-24T08:20:00Z',
        startsAt: '2026-11-24T08:20:00Z',
        minutes: 10,
      },
    });
    const input = {
      officeId: 'rathaus-mitte',
      date: '2026-11-24',
      time: '09:20',
      services: [{ serviceId: 'a', count: 1 }],
      language: 'de' as const,
    };
    const answer = await call('holdAppointment', input, { idempotencyKey: 'k1' });
    expect(answer).toMatchObject({ ok: true, value: { reference, minutes: 10 } });
    expect(asked).toMatchObject([
      {
        url: 'https://termine.example/v1/offices/rathaus-mitte/days/2026-11-24/appointments',
        init: {
          method: 'POST',
          headers: { 'accept-language': 'nl', 'content-type': 'application/json', 'idempotency-key': 'k1' },
          body: JSON.stringify({ time: '09:20', services: [{ serviceId: 'a', count: 1 }], language: 'de' }),
        },
      },
    ]);
  });

  it('writes queries without what is undefined, and paths escaped', async () => {
    const { call, asked } = served({ body: { services: [] } });
    await call('searchServices', { q: 'Ausweis & Pass', lifeEvent: undefined });
    await call('getService', { serviceId: '../offices' }).catch(() => undefined);
    expect(asked.map(({ url }) => url)).toEqual([
      'https://termine.example/v1/services?q=Ausweis+%26+Pass',
      'https://termine.example/v1/services/..%2Foffices',
    ]);
  });

  it('gives text as text', async () => {
    const { call, asked } = served({ body: 'BEGIN:VCALENDAR' });
    expect(await call('getCalendarFile', { reference }, { token: sampleToken })).toEqual({
      ok: true,
      value: 'BEGIN:VCALENDAR',
    });
    expect(asked[0]?.init.headers).toMatchObject({ authorization: `Bearer ${sampleToken}` });
  });

  it('turns problems back into results with their fields', async () => {
    const { call } = served(problem(422, 'invalid_request', [{ pointer: '/q', code: 'too_long' }]));
    expect(await call('searchServices', { q: 'x' })).toEqual({
      ok: false,
      code: 'invalid_request',
      fields: [{ pointer: '/q', code: 'too_long' }],
    });
  });

  it.each([
    { header: '5', retryAfter: 5 },
    { header: 'Tue, 24 Nov 2026 08:20:00 GMT', retryAfter: undefined },
    { header: '-1', retryAfter: undefined },
  ])('says after how many seconds to try again: $header', async ({ header, retryAfter }) => {
    const busy = served({ ...problem(503, 'overloaded'), headers: { 'retry-after': header } });
    expect(await busy.call('listOffices', {})).toEqual({
      ok: false,
      code: 'overloaded',
      ...(retryAfter !== undefined && { retryAfter }),
    });
  });

  it.each([
    { what: 'a page of a proxy', answer: { status: 502, body: '<html>Bad gateway</html>' } },
    { what: 'the gateway itself', answer: { status: 404, body: { message: 'Not Found' } } },
    { what: 'an error that the route does not declare', answer: problem(409, 'slot_taken') },
    { what: 'nothing', answer: { status: 203, body: '' } },
  ])('rejects when $what answers', async ({ answer }) => {
    await expect(served(answer).call('listOffices', {})).rejects.toBeInstanceOf(ApiUnreachable);
  });

  it('rejects when nobody answers, and when the answer is not what the route promises', async () => {
    const call = createClient({
      origin: 'https://termine.example',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(call('listOffices', {})).rejects.toBeInstanceOf(ApiUnreachable);
    await expect(served({ body: { offices: 'none' } }).call('listOffices', {})).rejects.toThrow();
  });
});
