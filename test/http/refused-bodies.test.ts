import { describe, expect, it } from 'vitest';
import { frontDoor } from './ask.ts';

const ask = frontDoor();
const holdPath = '/v1/offices/rathaus-mitte/days/2026-11-24/appointments';
const hold = { time: '09:20', services: [{ serviceId: 'wohnung-anmelden', count: 1 }], language: 'de' };
const key = { 'idempotency-key': 'a-key-of-16-char' };
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
