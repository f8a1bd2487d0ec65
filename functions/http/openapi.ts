import { errorsOf } from '../../shared/contracts/errors-of.ts';
import { IdempotencyKey } from '../../shared/contracts/idempotency-key.ts';
import { OauthError, oauthErrorOf } from '../../shared/contracts/oauth-error.ts';
import { type ErrorCode, Problem, statusOf } from '../../shared/contracts/problem.ts';
import { type OauthRule, type Route, routeGroups } from '../../shared/contracts/route.ts';
import { problemMessages } from '../../shared/messages/problems/problems-messages.ts';
import { type JsonSchema, jsonSchemas } from './json-schemas.ts';

type Schemas = ReturnType<typeof jsonSchemas>;

/** The routes as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html). */
export function describeApi(table: Readonly<Record<string, Route>>) {
  const schemas = jsonSchemas();
  const problem = schemas.of(Problem, 'output');
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const [name, route] of Object.entries(table)) {
    const operations = paths[route.path] ?? {};
    operations[route.method.toLowerCase()] = operation(name, route, { schemas, problem });
    paths[route.path] = operations;
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Foyer',
      version: '1',
      description: 'Appointments at a town hall. The municipality follows from the host name.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: routeGroups.map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(schemas.named),
      securitySchemes: {
        link: { type: 'http', scheme: 'bearer', description: 'Token of a link or of the answer to a hold' },
        staff: { type: 'http', scheme: 'bearer', description: 'Session token of a member of staff' },
        citizen: { type: 'http', scheme: 'bearer', description: 'Session token of a citizen' },
      },
    },
  };
}

function operation(name: string, route: Route, { schemas, problem }: { schemas: Schemas; problem: JsonSchema }) {
  const { request } = route;
  const failures = route.oauth ? oauthErrors(route, route.oauth, schemas) : problems(route, problem);
  return {
    operationId: name,
    tags: [route.group],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    ...(route.audience === 'public' ? {} : { security: [{ [route.audience]: [] }] }),
    parameters: [
      ...(request.path ? parameters('path', schemas.of(request.path, 'input')) : []),
      ...(request.query ? parameters('query', schemas.of(request.query, 'input')) : []),
      ...(route.idempotencyKey ? [idempotencyKey(schemas)] : []),
    ],
    ...(request.body ? { requestBody: requestBody(route, schemas.of(request.body, 'input')) } : {}),
    responses: { [route.response.status]: success(route, schemas), ...failures },
  };
}

function idempotencyKey(schemas: Schemas) {
  const { description, ...schema } = schemas.of(IdempotencyKey, 'input');
  return { name: 'Idempotency-Key', in: 'header', required: true, description, schema };
}

function parameters(place: 'path' | 'query', { properties = {}, required = [] }: JsonSchema) {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}

function requestBody({ oauth }: Route, schema: JsonSchema) {
  const contentType = oauth?.form ? 'application/x-www-form-urlencoded' : 'application/json';
  return { required: true, content: { [contentType]: { schema } } };
}

function success({ response, cache, summary }: Route, schemas: Schemas) {
  const contentType = response.contentType?.split(';')[0] ?? 'application/json';
  const kept = cache === 'no-store' ? 'Never cached.' : `Shared caches keep it for ${cache.seconds} s.`;
  return {
    description: `${summary}. ${kept}`,
    content: { [contentType]: { schema: schemas.of(response.schema, 'output') } },
  };
}

/** Several codes may share a status; each is an example of its response. */
function problems(route: Route, schema: JsonSchema) {
  const byStatus = Map.groupBy(errorsOf(route), (code) => statusOf[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema, examples: Object.fromEntries(codes.map(exampleOf)) } },
      },
    ]),
  );
}

/** The same where a route speaks OAuth: several of our codes may be one of the standard's. */
function oauthErrors(route: Route, rule: OauthRule, schemas: Schemas) {
  const schema = schemas.of(OauthError, 'output');
  const codes = errorsOf(route).map((code) => ({
    ...oauthErrorOf(rule, code),
    title: problemMessages.en.titles[code],
  }));
  return Object.fromEntries(
    [...Map.groupBy(codes, ({ status }) => status)].map(([status, errors]) => [
      status,
      {
        description: [...new Set(errors.map(({ error }) => error))].join(', '),
        content: { 'application/json': { schema, examples: Object.fromEntries(errors.map(oauthExampleOf)) } },
      },
    ]),
  );
}

function oauthExampleOf({ error, title }: { readonly error: string; readonly title: string }) {
  return [error, { summary: title, value: { error, error_description: title } satisfies OauthError }] as const;
}

function exampleOf(code: ErrorCode) {
  const title = problemMessages.en.titles[code];
  return [code, { summary: title, value: { type: `/v1/docs#${code}`, title, status: statusOf[code], code } }] as const;
}
