import type * as z from 'zod';
import type { Need } from '../domain/staff.ts';
import type { Result } from '../result.ts';
import type { CommonError, ErrorCode } from './problem.ts';

/** Who may call: anybody; whoever holds a link token (Authorization: Bearer); staff or citizens with a session. */
export type Audience = 'public' | 'link' | 'staff' | 'citizen';

/** Audiences with a session behind their token: a gate stands before their routes. */
export type GatedAudience = Extract<Audience, 'staff' | 'citizen'>;

/** Shared caches may keep an answer for `seconds` and serve it stale for `stale` more while refreshing (RFC 5861). */
export type CacheRule = 'no-store' | { readonly seconds: number; readonly stale: number };

/** Chapters of the API document, in reading order. */
export const routeGroups = [
  'catalogue',
  'availability',
  'appointments',
  'waiting',
  'certificates',
  'journal',
  'figures',
  'heard',
  'wallet',
  'staff',
  'shaping',
  'steering',
  'api',
] as const;
export type RouteGroup = (typeof routeGroups)[number];

/**
 * One entry of the routes table. Names in path, query and body are unique within a route, because handlers and clients
 * see one flat input; objects are strict, so that unknown fields are refused.
 */
export type Route = {
  readonly group: RouteGroup;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Under `/.well-known` where a standard says so (RFC 8615). */
  readonly path: `/v1/${string}` | `/.well-known/${string}`;
  readonly audience: Audience;
  /** What a member of staff must be able to do; given for, and only for, the audience `staff`. */
  readonly needs?: Need;
  readonly summary: string;
  readonly description?: string;
  /** The `Idempotency-Key` header is required, see IdempotencyKey; keys are scoped to the URL. */
  readonly idempotencyKey?: true;
  /** The largest body in bytes, for forms with long lists; 16 KB otherwise. */
  readonly bodyBytes?: number;
  /** Whatever is sent in the body, in whatever form, is not read: callers that we cannot tell what to send. */
  readonly ignoresBody?: true;
  /** The route speaks OAuth, because a standard's clients do. */
  readonly oauth?: OauthRule;
  readonly request: {
    readonly path?: z.ZodObject;
    readonly query?: z.ZodObject;
    readonly body?: z.ZodObject;
  };
  /** `contentType` is absent for JSON; with it, the schema is a string that is sent as it is. */
  readonly response: { readonly status: 200 | 201 | 202; readonly schema: z.ZodType; readonly contentType?: string };
  /** Outcomes beyond `commonErrors` that this route can have. */
  readonly errors: readonly ErrorCode[];
  readonly cache: CacheRule;
};

/** What differs for clients of OAuth (RFC 6749), which OpenID4VCI builds on. */
export type OauthRule = {
  /** Errors are written as `OauthError`; this one says that a request has the wrong form. */
  readonly malformed: 'invalid_request' | 'invalid_credential_request';
  /** The body comes as a form (application/x-www-form-urlencoded) instead of JSON. */
  readonly form?: true;
};

type Parsed<Schema> = Schema extends z.ZodType ? Fields<z.output<Schema>> : unknown;
type Sent<Schema> = Schema extends z.ZodType ? Fields<z.input<Schema>> : unknown;

/** An object without fields adds none; its own type would forbid those of the other parts. */
type Fields<Part> = string extends keyof Part ? unknown : Part;

/** What a use case receives: path, query and body merged; a test proves that their names never collide. */
export type InputOf<R extends Route> = Parsed<R['request']['path']> &
  Parsed<R['request']['query']> &
  Parsed<R['request']['body']>;

/** What a client sends for the same route, before defaults and coercion. */
export type RequestOf<R extends Route> = Sent<R['request']['path']> &
  Sent<R['request']['query']> &
  Sent<R['request']['body']>;

export type OutputOf<R extends Route> = z.output<R['response']['schema']>;
export type ErrorOf<R extends Route> = R['errors'][number];

/** A handler can only answer the route's schema or one of its declared errors. */
export type Handler<R extends Route, Caller> = (
  input: InputOf<R>,
  caller: Caller,
) => Promise<Result<OutputOf<R>, ErrorOf<R>>>;

/** What a client gets back. */
export type AnswerOf<R extends Route> = Result<OutputOf<R>, ErrorOf<R> | CommonError>;
