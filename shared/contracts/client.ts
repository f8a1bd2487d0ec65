import * as z from 'zod';
import { fail, ok } from '../result.ts';
import { errorsOf } from './errors-of.ts';
import { type CommonError, type ErrorCode, Problem } from './problem.ts';
import type { AnswerOf, ErrorOf, RequestOf, Route } from './route.ts';
import { type RouteName, type Routes, routes } from './routes.ts';

export type ClientSettings = {
  /** Where the API is, without path: `https://termine.example`. */
  readonly origin: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Sent with every call, for example what a proxy forwards, or Accept-Language. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type CallOptions = {
  /** Link token, for routes with audience `link`. */
  readonly token?: string;
  /** For routes that ask for one: new for each wish, the same for each retry. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** Calls a route by name: `await call('getService', { serviceId })`. */
export type Call = <Name extends RouteName>(
  name: Name,
  input: RequestOf<Routes[Name]> & Record<string, unknown>,
  options?: CallOptions,
) => Promise<AnswerOf<Routes[Name]>>;

/** The API did not answer, or something else did in its place. Whether anything was changed is not known. */
export class ApiUnreachable extends Error {
  override readonly name = 'ApiUnreachable';
}

/** A client of the API with the types of the routes table. Problems come back as results; throws `ApiUnreachable`. */
export function createClient(settings: ClientSettings): Call {
  return async <Name extends RouteName>(
    name: Name,
    input: RequestOf<Routes[Name]> & Record<string, unknown>,
    options: CallOptions = {},
  ) => {
    const route: Routes[Name] = routes[name];
    const response = await send(settings, requestOf(route, input, options));
    return answerOf(route, response);
  };
}

type Sent = { readonly target: string; readonly init: RequestInit & { readonly headers: Record<string, string> } };

async function send({ origin, fetch, headers }: ClientSettings, { target, init }: Sent): Promise<Response> {
  try {
    return await fetch(origin + target, { ...init, headers: { ...headers, ...init.headers } });
  } catch (cause) {
    throw new ApiUnreachable(`${init.method} ${origin} failed`, { cause });
  }
}

/** Splits the flat input by the names that the route's schemas know. */
function requestOf({ method, path, request }: Route, input: Record<string, unknown>, options: CallOptions): Sent {
  const { token, idempotencyKey, signal } = options;
  const given = (schema: z.ZodObject | undefined) =>
    Object.entries(input).filter(([name, value]) => schema && Object.hasOwn(schema.shape, name) && value !== undefined);
  const segments = given(request.path).map(
    ([name, value]) => [`{${name}}`, encodeURIComponent(String(value))] as const,
  );
  const filled = segments.reduce(
    (filledSoFar, [slot, segment]) => filledSoFar.replace(slot, () => segment),
    String(path),
  );
  const query = new URLSearchParams();
  for (const [name, value] of given(request.query)) query.append(name, String(value));
  return {
    target: query.size > 0 ? `${filled}?${query}` : filled,
    init: {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        ...(request.body ? { 'content-type': 'application/json' } : {}),
      },
      ...(request.body ? { body: JSON.stringify(Object.fromEntries(given(request.body))) } : {}),
      ...(signal ? { signal } : {}),
    },
  };
}

async function answerOf<R extends Route>(route: R, response: Response): Promise<AnswerOf<R>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  if (response.status === route.response.status) {
    const schema: R['response']['schema'] = route.response.schema;
    return ok(z.parse(schema, bodyAs(route.response, bytes, text)));
  }
  const problem = Problem.safeParse(read(text));
  if (!problem.success) throw new ApiUnreachable(`${route.method} ${route.path} was answered ${response.status}`);
  const { code, errors } = problem.data;
  const retryAfter = retryAfterOf(response);
  if (isDeclared(route, code)) return { ...fail(code, errors), ...(retryAfter !== undefined && { retryAfter }) };
  throw new ApiUnreachable(`${route.method} ${route.path} answered ${code}, which its contract does not list`);
}

/** Bytes where the contract has bytes, texts as they are where it names another type than JSON. */
function bodyAs({ contentType }: Route['response'], bytes: Uint8Array, text: string): unknown {
  if (contentType === 'application/pdf') return bytes;
  return contentType ? text : read(text);
}

/** Seconds; the other form of the header, a date, is not ours. */
function retryAfterOf({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** JSON, or undefined where something else stands: a proxy's page, half an answer. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDeclared<R extends Route>(route: R, code: ErrorCode): code is ErrorOf<R> | CommonError {
  return errorsOf(route).includes(code);
}
