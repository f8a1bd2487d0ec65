import { describe, expect, it } from 'vitest';
import { frontDoor } from './ask.ts';
import { sampleToken } from './sample-handlers.ts';

const ask = frontDoor();
const holdPath = '/v1/offices/rathaus-mitte/days/2026-11-24/appointments';
const hold = { time: '09:20', services: [{ serviceId: 'wohnung-anmelden', count: 1 }], language: 'de' };
const key = { 'idempotency-key': 'a-key' };
const detailsPath = '/v1/appointments/rathaus-mitte.2026-11-24.0123456789abcdefghjkmnpqrs/details';
const details = { name: 'Alex Beispiel', mail: 'alex@example.org', language: 'de' };
const bearer = { authorization: `Bearer ${sampleToken}` };
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

describe('a body is refused', () => {
  it.each([
    {
      what: 'over 16 KiB',
      body: JSON.stringify({ ...hold, note: 'x'.repeat(16 * 1024) }),
      code: 'payload_too_large',
      errors: undefined,
    },
    {
      what: 'that is no JSON',
      body: '{"time": ',
      code: 'malformed_request',
      errors: [{ pointer: '', code: 'invalid_format' }],
    },
    {
      what: 'with an unknown field',
      body: { ...hold, tenant: 'x' },
      code: 'invalid_request',
      errors: [{ pointer: '/tenant', code: 'unknown_field' }],
    },
    {
      what: 'with a wrong type',
      body: { ...hold, time: 9 },
      code: 'invalid_request',
      errors: [{ pointer: '/time', code: 'wrong_type' }],
    },
    {
      what: 'without a required field',
      body: { ...hold, time: undefined },
      code: 'invalid_request',
      errors: [{ pointer: '/time', code: 'required' }],
    },
    {
      what: 'with a number too large',
      body: { ...hold, services: [{ serviceId: 'a', count: 21 }] },
      code: 'invalid_request',
      errors: [{ pointer: '/services/0/count', code: 'too_big' }],
    },
    {
      what: 'with an unsafe integer',
      body: '{"time":"09:20","services":[{"serviceId":"a","count":1e999}],"language":"de"}',
      code: 'invalid_request',
      errors: [{ pointer: '/services/0/count', code: 'wrong_type' }],
    },
    {
      what: 'with an empty list',
      body: { ...hold, services: [] },
      code: 'invalid_request',
      errors: [{ pointer: '/services', code: 'too_few' }],
    },
    {
      what: 'with a value that is not offered',
      body: { ...hold, language: 'fr' },
      code: 'invalid_request',
      errors: [{ pointer: '/language', code: 'not_allowed' }],
    },
    { what: 'that is a list', body: [hold], code: 'invalid_request', errors: [{ pointer: '', code: 'wrong_type' }] },
    { what: 'that is null', body: 'null', code: 'invalid_request', errors: [{ pointer: '', code: 'required' }] },
    {
      what: 'nested deeper than 8',
      body: { ...hold, x: deep(9) },
      code: 'invalid_request',
      errors: [{ pointer: '/x/a/a/a/a/a/a/a', code: 'too_deep' }],
    },
    {
      what: 'with __proto__',
      body: '{"__proto__":{"language":"de"},"time":"09:20"}',
      code: 'invalid_request',
      errors: [{ pointer: '/__proto__', code: 'forbidden_key' }],
    },
    {
      what: 'with constructor.prototype',
      body: '{"constructor":{"prototype":{}}}',
      code: 'invalid_request',
      errors: [{ pointer: '/constructor', code: 'forbidden_key' }],
    },
    {
      what: 'with NUL',
      body: { ...hold, time: '09:20\0' },
      code: 'invalid_request',
      errors: [{ pointer: '/time', code: 'forbidden_character' }],
    },
    {
      what: 'with half a surrogate pair',
      body: '{"time":"\\ud800"}',
      code: 'invalid_request',
      errors: [{ pointer: '/time', code: 'forbidden_character' }],
    },
    {
      what: 'that is absent',
      body: undefined,
      code: 'invalid_request',
      errors: [
        { pointer: '/time', code: 'required' },
        { pointer: '/services', code: 'required' },
        { pointer: '/language', code: 'required' },
      ],
    },
  ])('$what', async ({ body, code, errors }) => {
    const answer = await ask({ method: 'POST', path: holdPath, headers: key, body });
    expect(answer.problem).toMatchObject({ code, ...(errors ? { errors } : {}) });
    expect(answer.problem?.errors).toEqual(errors);
  });

  it('with more than 20 problems, naming 20', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field${index}`, 1]));
    const answer = await ask({ method: 'POST', path: holdPath, headers: key, body: many });
    expect(answer.problem?.errors).toHaveLength(20);
  });

  it('in another content type, compressed, or in another charset', async () => {
    const types = [
      'text/plain',
      'application/xml',
      'application/json; charset=latin1',
      'application/x-www-form-urlencoded',
    ];
    const answers = await Promise.all(
      types.map((type) =>
        ask({ method: 'POST', path: holdPath, headers: { ...key, 'content-type': type }, body: hold }),
      ),
    );
    const gzip = await ask({
      method: 'POST',
      path: holdPath,
      headers: { ...key, 'content-encoding': 'gzip' },
      body: hold,
    });
    expect([...answers, gzip].map(({ status }) => status)).toEqual([415, 415, 415, 415, 415]);
  });

  it('where none is expected', async () => {
    const answer = await ask({ path: '/v1/offices', body: {} });
    expect(answer.problem).toMatchObject({
      code: 'malformed_request',
      errors: [{ pointer: '', code: 'not_expected' }],
    });
  });

  it('as base64 with invalid UTF-8, while valid base64 is read', async () => {
    const send = (bytes: Buffer) =>
      ask({ method: 'POST', path: holdPath, headers: key, body: bytes.toString('base64'), isBase64Encoded: true });
    const broken = await send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    const large = await send(Buffer.alloc(16 * 1024 + 1, 0x20));
    const fine = await send(Buffer.from(JSON.stringify(hold)));
    expect(broken.problem).toMatchObject({ code: 'malformed_request', errors: [{ code: 'invalid_encoding' }] });
    expect(large.status).toBe(413);
    expect(fine.status).toBe(201);
  });
});

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

describe('an Idempotency-Key', () => {
  it('is required where the table says so', async () => {
    const answer = await ask({ method: 'POST', path: holdPath, body: hold });
    expect(answer.problem).toMatchObject({ status: 400, code: 'idempotency_key_missing' });
  });

  it.each([' ', 'two words', 'ü', 'a'.repeat(65), 'tab\t'])('is refused when it is %j', async (wrong) => {
    const answer = await ask({ method: 'POST', path: holdPath, headers: { 'idempotency-key': wrong }, body: hold });
    expect(answer.problem).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/idempotency-key', code: 'invalid_format' }],
    });
  });

  it('may have 64 visible characters', async () => {
    const answer = await ask({
      method: 'POST',
      path: holdPath,
      headers: { 'idempotency-key': '!'.repeat(64) },
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
