import middy from '@middy/core';
import type { ErrorCode } from '../../shared/contracts/problem.ts';
import type { GatedAudience, Handler, Route } from '../../shared/contracts/route.ts';
import { type RouteName, type Routes, routes } from '../../shared/contracts/routes.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type Fail, fail, type Result } from '../../shared/result.ts';
import type { Caller } from '../ports/caller.ts';
import type { Observer } from '../ports/observer.ts';
import { callerOf, type Front } from './caller.ts';
import type { ApiAnswer, ApiEvent } from './event.ts';
import { preferredLanguage } from './language.ts';
import { observed } from './observed.ts';
import { parseInput } from './parse.ts';
import { refuse, refuseOauth, respond } from './respond.ts';
import { securityHeaders } from './security-headers.ts';
import { targetOf } from './target.ts';

/** One handler for each of the routes that a function serves; leaving one out does not compile. */
export type Handlers<Served extends RouteName> = { readonly [Name in Served]: Handler<Routes[Name], Caller> };

/**
 * Stands before every route of its audience: the caller with the session found, or why not. `path` are the parameters
 * of the path as they were sent.
 */
export type Gate = (
  route: Route,
  caller: Caller,
  path: Readonly<Record<string, string | undefined>>,
) => Promise<Result<Caller, ErrorCode>>;

/** The gate of each audience that has sessions. */
export type Gates = { readonly [Gated in GatedAudience]?: Gate };

export type Api<Served extends RouteName> = {
  readonly front: Front;
  readonly observer: Observer;
  readonly handlers: Handlers<Served>;
  /** The routes of an audience without a gate are closed. */
  readonly gates?: Gates;
};

/** The API as a Lambda handler: API Gateway event (payload 2.0) in, answer out. It never rejects. */
export function serve<Served extends RouteName>(api: Api<Served>) {
  return middy<ApiEvent, ApiAnswer>()
    .use(observed({ ...api, refusal }))
    .handler((event: ApiEvent) => answer(api, event));
}

async function answer<Served extends RouteName>(api: Api<Served>, event: ApiEvent): Promise<ApiAnswer> {
  const target = targetOf(event);
  const language = preferredLanguage(event.headers['accept-language']);
  if (target.kind === 'wrong-method') {
    const allow = { allow: target.allow.join(', ') };
    if (target.isQuestion) return { statusCode: 204, headers: { ...securityHeaders(''), ...allow } };
    const refusal = refuse(fail('method_not_allowed'), language);
    return { ...refusal, headers: { ...refusal.headers, ...allow } };
  }
  if (target.kind === 'nowhere' || !isServed(api, target.name)) return refuse(fail('not_found'), language);
  const outcome = await outcomeOf(api, target.name, target.event);
  const route: Route = routes[target.name];
  const full = outcome.ok ? respond(route, outcome.value) : refusalOf(route, outcome, language);
  return target.isHead ? { ...full, body: '' } : full;
}

/** What is answered where nothing of the route came to an answer. */
function refusal(event: ApiEvent, code: ErrorCode): ApiAnswer {
  const target = targetOf(event);
  const language = preferredLanguage(event.headers['accept-language']);
  return target.kind === 'route' ? refusalOf(routes[target.name], fail(code), language) : refuse(fail(code), language);
}

function refusalOf({ oauth }: Route, outcome: Fail<ErrorCode>, language: Language): ApiAnswer {
  return oauth ? refuseOauth(oauth, outcome) : refuse(outcome, language);
}

/** A route of another function is none of this one, however the event came here. */
function isServed<Served extends RouteName>({ handlers }: Api<Served>, name: RouteName): name is Served {
  return Object.hasOwn(handlers, name);
}

/** Cheap refusals first: host, token, session, permission and key are judged before a body is read. */
async function outcomeOf<Name extends RouteName>(
  { front, handlers, gates = {} }: Api<Name>,
  name: Name,
  event: ApiEvent,
): Promise<Result<unknown, ErrorCode>> {
  const route: Routes[Name] = routes[name];
  const known = callerOf(front, route, event);
  if (!known.ok) return known;
  const gate = gateOf(gates, route);
  const caller = gate ? await gate(route, known.value, event.pathParameters ?? {}) : known;
  if (!caller.ok) return caller;
  const input = parseInput(route, event);
  if (!input.ok) return input;
  const handle = handlers[name];
  return handle(input.value, caller.value);
}

function gateOf(gates: Gates, { audience }: Route): Gate | undefined {
  if (audience !== 'staff' && audience !== 'citizen') return undefined;
  return gates[audience] ?? closed;
}

async function closed(): Promise<Result<Caller, ErrorCode>> {
  return fail('sign_in_needed');
}
