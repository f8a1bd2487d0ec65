import { describe, expect, it } from 'vitest';
import { frontDoor } from './ask.ts';
import { sampleToken } from './sample-handlers.ts';

const ask = frontDoor();
const holdPath = '/v1/offices/rathaus-mitte/days/2026-11-24/appointments';
const hold = { time: '09:20', services: [{ serviceId: 'wohnung-anmelden', count: 1 }], language: 'de' };
const key = { 'idempotency-key': 'a-key-of-16-char' };
const detailsPath = '/v1/appointments/rathaus-mitte.2026-11-24.0123456789abcdef/details';
const details = { name: 'Alex Beispiel', mail: 'alex@example.org', language: 'de' };
const bearer = { authorization: `Bearer ${sampleToken}` };

describe('a name, a mail address or a phone number is refused', () => {
  it.each([
    { what: 'right-to-left override', field: 'name', value: 'Alex \u202etxt.exe' },
    { what: 'bidi isolate', field: 'name', value: 'Alex \u2066x\u2069' },
    { what: 'line break', field: 'name', value: 'Alex\r\nBcc: all@example.org' },
    { what: 'zero-width space', field: 'name', value: 'Al\u200bex' },
    { what: 'replacement character', field: 'name', value: 'M\ufffdller' },
    { what: 'line separator', field: 'name', value: 'Alex\u2028Beispiel' },
    { what: 'tab', field: 'phone', value: '0341\t4710' },
  ])('with $what', async ({ field, value }) => {
    const answer = await ask({
      method: 'PUT',
      path: detailsPath,
      headers: bearer,
      body: { ...details, [field]: value },
    });
    expect(answer.problem).toMatchObject({
      code: 'invalid_request',
      errors: expect.arrayContaining([{ pointer: `/${field}`, code: 'forbidden_character' }]),
    });
  });

  it('with a line break in the mail address', async () => {
    const mail = 'alex@example.org\r\nBcc: all@example.org';
    const answer = await ask({ method: 'PUT', path: detailsPath, headers: bearer, body: { ...details, mail } });
    expect(answer.problem?.errors).toEqual([{ pointer: '/mail', code: 'invalid_mail' }]);
  });

  it('when blank, and is then called required', async () => {
    const body = { name: '  ', mail: '', language: 'de' };
    const answer = await ask({ method: 'PUT', path: detailsPath, headers: bearer, body });
    expect(answer.problem?.errors).toEqual([
      { pointer: '/name', code: 'required' },
      { pointer: '/mail', code: 'required' },
    ]);
  });

  it('but names with joiners, accents and apostrophes are taken', async () => {
    const names = ['نیلوفر می\u200cخواهد', 'Zoë O’Brien-Świątek', '山田 太郎', 'Ångström Jr.'];
    const answers = await Promise.all(
      names.map((name) => ask({ method: 'PUT', path: detailsPath, headers: bearer, body: { ...details, name } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe('a query is refused', () => {
  it.each([
    {
      what: 'a repeated parameter',
      query: 'services=a&services=b',
      code: 'invalid_request',
      errors: [{ pointer: '/services', code: 'duplicate' }],
    },
    {
      what: 'an unknown parameter',
      query: 'services=a&utm_source=x',
      code: 'invalid_request',
      errors: [{ pointer: '/utm_source', code: 'unknown_field' }],
    },
    {
      what: 'broken percent-encoding',
      query: 'services=%zz',
      code: 'malformed_request',
      errors: [{ pointer: '', code: 'invalid_encoding' }],
    },
    {
      what: 'percent-encoded bytes that are no UTF-8',
      query: 'services=%ff',
      code: 'malformed_request',
      errors: [{ pointer: '', code: 'invalid_encoding' }],
    },
    {
      what: 'a date that does not exist',
      query: 'services=a&from=2026-02-30',
      code: 'invalid_request',
      errors: [{ pointer: '/from', code: 'invalid_date' }],
    },
    {
      what: 'a number that is none',
      query: 'services=a&days=soon',
      code: 'invalid_request',
      errors: [{ pointer: '/days', code: 'wrong_type' }],
    },
    {
      what: 'a count that is none',
      query: 'services=a:x',
      code: 'invalid_request',
      errors: [{ pointer: '/services/0/count', code: 'wrong_type' }],
    },
    {
      what: 'a missing parameter',
      query: '',
      code: 'invalid_request',
      errors: [{ pointer: '/services', code: 'required' }],
    },
    {
      what: '__proto__ as a parameter',
      query: 'services=a&__proto__=x',
      code: 'invalid_request',
      errors: [{ pointer: '/__proto__', code: 'forbidden_key' }],
    },
    {
      what: 'NUL',
      query: 'services=a%00',
      code: 'invalid_request',
      errors: [{ pointer: '/services', code: 'forbidden_character' }],
    },
  ])('with $what', async ({ query, code, errors }) => {
    const answer = await ask({ path: `/v1/availability?${query}` });
    expect(answer.problem).toMatchObject({ code, errors });
  });
});

describe('a path is refused', () => {
  it.each([
    {
      what: 'an office id',
      path: '/v1/offices/Rathaus%20Mitte/days/2026-11-24/appointments',
      pointer: '/officeId',
      code: 'invalid_format',
    },
    {
      what: 'a day',
      path: '/v1/offices/rathaus-mitte/days/2026-13-01/appointments',
      pointer: '/date',
      code: 'invalid_date',
    },
  ])('with $what of the wrong form', async ({ path, pointer, code }) => {
    const answer = await ask({ method: 'POST', path, headers: key, body: hold });
    expect(answer.problem).toMatchObject({ code: 'invalid_request', errors: [{ pointer, code }] });
  });

  it('when nothing is there', async () => {
    const paths = ['/v1/nothing', '/', '/v1', '/v1/offices/', '/v1/services/a/b', '/V1/offices'];
    const answers = await Promise.all(paths.map((path) => ask({ path })));
    expect(answers.map(({ status, problem }) => [status, problem?.code])).toEqual(paths.map(() => [404, 'not_found']));
  });

  it('when the method does not fit, and the answer says which would', async () => {
    const wrong = await ask({ method: 'DELETE', path: '/v1/offices' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS' });
    const posted = await ask({ path: holdPath });
    expect(posted.headers).toMatchObject({ allow: 'POST, OPTIONS' });
  });
});

describe('what API Gateway found no route for', () => {
  it('does not reach a route past its limit by another encoding of its path', async () => {
    const body = { code: 'LIN-4K7M-2PQX', mail: 'a@example.org' };
    const guess = { method: 'POST', path: '/v1/appointments/lookup', body };
    const answers = [await ask({ ...guess, isUnrouted: true }), await ask({ path: '/v1/offices', isUnrouted: true })];
    expect(answers.map(({ status, problem }) => [status, problem?.code])).toEqual([
      [404, 'not_found'],
      [404, 'not_found'],
    ]);
  });
});

describe('an Idempotency-Key', () => {
  it('is required where the table says so', async () => {
    const answer = await ask({ method: 'POST', path: holdPath, body: hold });
    expect(answer.problem).toMatchObject({ status: 400, code: 'idempotency_key_missing' });
  });

  it.each([
    ' ',
    'x',
    'only-fifteen-ch',
    'two words that are long',
    'ü'.repeat(20),
    'a'.repeat(65),
    'a-tab-at-the-end\t',
  ])('is refused when it is %j', async (wrong) => {
    const answer = await ask({ method: 'POST', path: holdPath, headers: { 'idempotency-key': wrong }, body: hold });
    expect(answer.problem).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/idempotency-key', code: 'invalid_format' }],
    });
  });

  it.each(['0123456789abcdef', '!'.repeat(64)])('may be %s', async (right) => {
    const answer = await ask({
      method: 'POST',
      path: holdPath,
      headers: { 'idempotency-key': right },
      body: hold,
    });
    expect(answer.status).toBe(201);
  });
});

describe('a link token', () => {
  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    `Basic ${sampleToken}`,
    `Bearer ${sampleToken}x`,
    `Bearer ${sampleToken} ${sampleToken}`,
  ])('is refused as %j', async (authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await ask({ path: detailsPath.replace('/details', ''), headers });
    expect(answer).toMatchObject({
      status: 401,
      problem: { code: 'link_invalid' },
      headers: { 'www-authenticate': 'Bearer' },
    });
  });
});
