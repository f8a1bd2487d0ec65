import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateRoutes } from '../../shared/contracts/certificate-routes.ts';
import { errorsOf } from '../../shared/contracts/errors-of.ts';
import type { ErrorCode } from '../../shared/contracts/problem.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { makeProduct } from '../support/make-product.ts';
import { type Asked, host } from './api-event.ts';
import type { Ask } from './ask.ts';
import { openCertificatePortal } from './certificate-portal.ts';
import { publishedSurvey } from './heard-steps.ts';
import { openPortal } from './portal.ts';
import { sentBySchema } from './sent-by-schema.ts';
import { at, book, person, value, wish } from './steps.ts';

const requests = 20_000;
const table: readonly (readonly [string, Route])[] = Object.entries(routes);
const certificates = table.filter(([name]) => name in certificateRoutes);
const house = table.filter(([name]) => !(name in certificateRoutes));

// Pieces that have broken other systems; they go into paths, queries, headers and bodies.
const nasty = fc.constantFrom(
  '',
  '\0',
  '../..',
  '%00',
  "' OR 1=1 --",
  '__proto__',
  '\u202e',
  '\r\nX: y',
  '9'.repeat(400),
  'null',
  '-1',
  '1e999',
  'NaN',
  '😀',
  '\ud800',
);
const word = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

type Fields = Readonly<Record<string, unknown>>;
const fieldsBy = (schema: Route['request']['path']): fc.Arbitrary<Fields> =>
  schema ? sentBySchema(schema).map((value) => ({ ...Object(value) })) : fc.constant({});

/** One value replaced, one member more, or one member less. */
const spoilt = (fields: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> =>
  fc
    .tuple(
      fields,
      fc.nat(),
      fc.oneof(word, fc.jsonValue({ maxDepth: 12 })),
      fc.constantFrom('replace', 'add', 'remove'),
    )
    .map(([value, at, other, how]) => {
      const names = Object.keys(value);
      const name = names[at % Math.max(1, names.length)] ?? 'x';
      if (how === 'remove') return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
      return { ...value, [how === 'add' ? `${name}2` : name]: other };
    });
const mostlyFine = (fields: fc.Arbitrary<Fields>) =>
  fc.oneof({ weight: 7, arbitrary: fields }, { weight: 1, arbitrary: spoilt(fields) });

const pathText = (pattern: string, fields: Fields) =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => segmentOf(fields[name]));
const segmentOf = (value: unknown) =>
  encodeURIComponent((typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed()) || 'x';
const queryText = (fields: Fields) =>
  Object.entries(fields)
    .map(([name, value]) => `${segmentOf(name)}=${segmentOf(value)}`)
    .join('&');

const rawBody = fc.oneof(word, fc.json({ maxDepth: 12 }), fc.string({ minLength: 16_000, maxLength: 17_000 }));
const rarely = <Value>(other: fc.Arbitrary<Value>, usual: Value) =>
  fc.oneof({ weight: 19, arbitrary: fc.constant(usual) }, other);
const headersWith = (token: string) =>
  fc.record(
    {
      authorization: rarely(word, `Bearer ${token}`),
      'idempotency-key': fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c').map((name) => name.repeat(16)) },
        word,
      ),
      'accept-language': word,
      'content-type': rarely(word, 'application/json'),
      'content-encoding': rarely(fc.constantFrom('gzip', 'br'), 'identity'),
      host: rarely(word, host),
      'x-forwarded-host': word,
      'x-client-address': word,
      'x-origin-secret': word,
    },
    { requiredKeys: ['authorization', 'idempotency-key', 'host'] },
  );

/** A request that a client could send to a route; `known` are things that exist, so that some requests get far. */
function requestTo(route: Route, known: { readonly token: string; readonly fields: Fields }): fc.Arbitrary<Asked> {
  const { request, method, path } = route;
  const existing = (fields: fc.Arbitrary<Fields>, schema: Route['request']['path']) =>
    fc.oneof(
      fields,
      fields.map((value) => ({ ...value, ...picked(known.fields, Object.keys(schema?.shape ?? {})) })),
    );
  return fc
    .record({
      path: mostlyFine(existing(fieldsBy(request.path), request.path)),
      query: mostlyFine(existing(fieldsBy(request.query), request.query)),
      body: fc.oneof(
        { weight: 4, arbitrary: mostlyFine(existing(fieldsBy(request.body), request.body)) },
        { weight: 1, arbitrary: rawBody },
      ),
      headers: headersWith(known.token),
      // From everywhere, or limits by address would answer all but the first requests.
      sourceIp: fc.ipV4(),
      method: fc.oneof(
        { weight: 20, arbitrary: fc.constant(method) },
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
      ),
      isBase64Encoded: fc.oneof({ weight: 20, arbitrary: fc.constant(false) }, fc.constant(true)),
      hasBody: fc.oneof({ weight: 9, arbitrary: fc.constant(request.body !== undefined) }, fc.boolean()),
    })
    .map(({ path: inPath, query, body, hasBody, ...rest }) => ({
      ...rest,
      path: `${pathText(path, inPath)}?${queryText(query)}`,
      ...(hasBody ? { body } : {}),
    }));
}

function picked(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

type Portal = { readonly ask: Ask; readonly faults: readonly unknown[] };

/** Sends what it likes, and looks at each answer; how many there were of each status. */
async function tried(portal: Portal, route: Route, known: Parameters<typeof requestTo>[1]) {
  const declared = new Set<ErrorCode | undefined>([...errorsOf(route), 'method_not_allowed']);
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(requestTo(route, known), async (asked) => {
      const { status, problem, body } = await portal.ask(asked);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect(portal.faults).toEqual([]);
      expect(status).toBeLessThan(500);
      // Wallets are answered in the words of OAuth.
      const isProblem = status >= 400 && asked.method !== 'HEAD' && asked.method === route.method && !route.oauth;
      if (isProblem) expect(declared).toContain(problem?.code);
      expect(body.includes('\0')).toBe(false);
    }),
    { numRuns: Math.ceil(requests / table.length) },
  );
  return seen;
}

/** How many reached a use case: otherwise the generator would test nothing but the parser. A share would depend on luck. */
function countThrough(seen: ReadonlyMap<number, number>): number {
  const through = [...seen].filter(([status]) => !refusedEarly.has(status));
  return through.reduce((all, [, count]) => all + count, 0);
}

describe('whatever a client sends', () => {
  it.each(house)('%s answers as its contract says, and never with a fault', async (name, route) => {
    const portal = await openPortal();
    const { reference, token } = await book(portal, 'known');
    const { code } = await value(portal.call('getAppointment', { reference }, { token }));
    const visit = { serviceId: 'wohnung-anmelden', services: wish.services };
    const { surveyId } = await publishedSurvey(portal);
    if (name === 'getRelease') await publish(portal);
    const known = {
      token,
      fields: { ...at, reference, ...visit, code, mail: person.mail, surveyId, answers: [4], period: '2026-11' },
    };
    expect(countThrough(await tried(portal, route, known))).toBeGreaterThan(0);
  });

  it.each(certificates)('%s of certificates answers as its contract says, and never with a fault', async (_, route) => {
    const portal = await openCertificatePortal();
    const token = await portal.signIn();
    const begun = { productId: makeProduct().id, language: 'de' as const };
    const { requestId } = await value(
      portal.call('beginRequest', begun, { token, idempotencyKey: 'the-request-of-elif' }),
    );
    const seen = await tried(portal, route, { token, fields: { ...begun, requestId, productVersion: 1, cents: 0 } });
    // Asking about a request of one's own gets through; codes and tokens cannot be guessed, and few answers fit a product.
    if (route.audience === 'citizen' && route.request.body === undefined) expect(countThrough(seen)).toBeGreaterThan(0);
  });
});

/** What happened in November is told. */
async function publish({ clock, run, deliver }: Awaited<ReturnType<typeof openPortal>>): Promise<void> {
  await deliver();
  clock.set('2026-12-04T08:00:00Z');
  await run('count');
  await run('publish');
}

/** Answers that come before a use case is asked, as a rule. */
const refusedEarly: ReadonlySet<number> = new Set([204, 400, 404, 405, 413, 415, 422]);
