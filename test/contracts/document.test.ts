import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { renderApiPage } from '../../functions/http/api-page.ts';
import { describeApi } from '../../functions/http/openapi.ts';
import { errorsOf } from '../../shared/contracts/errors-of.ts';
import { FieldCode } from '../../shared/contracts/field-code.ts';
import { oauthErrorOf } from '../../shared/contracts/oauth-error.ts';
import { ErrorCode, statusOf } from '../../shared/contracts/problem.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';

const table: readonly (readonly [string, Route])[] = Object.entries(routes);

// What the OpenAPI 3.1 specification asks of the parts we use, as far as a machine can check it.
const Media = z.strictObject({
  schema: z.looseObject({}),
  examples: z.record(z.string(), z.strictObject({ summary: z.string(), value: z.unknown() })).optional(),
});
const Content = z.record(z.string().regex(/^[\w.+-]+\/[\w.+-]+$/), Media);
const Operation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  description: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      description: z.string().optional(),
      schema: z.looseObject({}),
    }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: Content }),
  ),
});
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(
    z.string().regex(/^\/(?:v1|\.well-known)\//),
    z.partialRecord(z.enum(['get', 'post', 'put']), Operation),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.looseObject({})),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.literal('http'), scheme: z.literal('bearer') })),
  }),
});

// As a client gets it: JSON, not objects that may share parts.
const text = JSON.stringify(describeApi(routes));
const document = Document.parse(JSON.parse(text));

function operationOf({ method, path }: Route) {
  const operations = document.paths[path];
  return Operation.parse(Object.entries(operations ?? {}).find(([name]) => name === method.toLowerCase())?.[1]);
}

describe('the OpenAPI document', () => {
  it('has the operations of the table and no other', () => {
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => `${operationId}: ${method.toUpperCase()} ${path}`),
    );
    expect(documented.toSorted()).toEqual(
      table.map(([name, { method, path }]) => `${name}: ${method} ${path}`).toSorted(),
    );
  });

  it.each(table)('%s: success, content type and errors are those of the table', (_, route) => {
    const { responses } = operationOf(route);
    const success = Object.keys(responses[String(route.response.status)]?.content ?? {});
    expect(success).toEqual([route.response.contentType?.split(';')[0] ?? 'application/json']);
    const { oauth } = route;
    const documented = Object.entries(responses).flatMap(([status, { content }]) =>
      Object.keys(content[oauth ? 'application/json' : 'application/problem+json']?.examples ?? {}).map(
        (code) => `${status} ${code}`,
      ),
    );
    const expected = errorsOf(route).map((code) => {
      const { status, error } = oauth ? oauthErrorOf(oauth, code) : { status: statusOf[code], error: code };
      return `${status} ${error}`;
    });
    expect(documented.toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  it.each(table)('%s: parameters, key, token and body are those of the table', (_, route) => {
    const { parameters, security, requestBody } = operationOf(route);
    const names = [...Object.keys(route.request.path?.shape ?? {}), ...Object.keys(route.request.query?.shape ?? {})];
    expect(parameters.map(({ name }) => name)).toEqual([
      ...names,
      ...(route.idempotencyKey ? ['Idempotency-Key'] : []),
    ]);
    expect(parameters.filter((parameter) => parameter.in === 'path').every(({ required }) => required)).toBe(true);
    expect(security).toEqual(route.audience === 'public' ? undefined : [{ [route.audience]: [] }]);
    expect(requestBody !== undefined).toBe(route.request.body !== undefined);
  });

  it('refers only to what it contains', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference ?? '');
    const known = new Set(Object.keys(document.components.schemas).map((id) => `#/components/schemas/${id}`));
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => !known.has(reference))).toEqual([]);
    expect(text).not.toContain('$defs');
  });

  it.each(table.filter(([, { request }]) => request.body))(
    '%s: the examples of its body are valid',
    (_, { request }) => {
      const { examples = [] } = Examples.parse(request.body?.meta() ?? {});
      const isEmpty = Object.keys(request.body?.shape ?? {}).length === 0;
      expect(examples.length > 0 || isEmpty).toBe(true);
      expect(examples.filter((example) => !request.body?.safeParse(example).success)).toEqual([]);
    },
  );
});

const Examples = z.object({ examples: z.array(z.unknown()).optional() });

describe('the page to read', () => {
  const page = renderApiPage(routes);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  it('has an anchor for every route, every error and every field code', () => {
    expect(ids).toEqual(expect.arrayContaining([...Object.keys(routes), ...ErrorCode.options]));
    expect(ids).toEqual(expect.arrayContaining(FieldCode.options.map((code) => `field-${code}`)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links only to anchors it has', () => {
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|style="|\son\w+=|https?:\/\//i);
  });

  it('has one main heading, a language, and a caption for each table', () => {
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('<html lang="en">');
    expect(page.match(/<caption/g)?.length).toBe(page.match(/<table/g)?.length);
  });
});
