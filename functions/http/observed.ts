import type { MiddlewareObj } from '@middy/core';
import { OauthError } from '../../shared/contracts/oauth-error.ts';
import { type ErrorCode, Problem } from '../../shared/contracts/problem.ts';
import type { Observer, RequestNote } from '../ports/observer.ts';
import { StoreUnavailable } from '../ports/outage.ts';
import { type Front, tenantOf } from './caller.ts';
import type { ApiAnswer, ApiEvent } from './event.ts';

/**
 * Notes every request without personal data: the route's pattern, never its path. A store that does not answer becomes
 * `overloaded`; whatever else a handler throws, or a time-out just before Lambda's own, `internal_error`.
 */
export function observed({
  front,
  observer,
  refusal,
}: {
  front: Front;
  observer: Observer;
  /** In the words of the route that was asked. */
  refusal: (event: ApiEvent, code: ErrorCode) => ApiAnswer;
}): MiddlewareObj<ApiEvent, ApiAnswer> {
  const begun = new WeakMap<ApiEvent, number>();
  let isCold = true;
  const note = (event: ApiEvent, answer: ApiAnswer): RequestNote => {
    const coldStart = isCold;
    isCold = false;
    return {
      route: event.routeKey,
      status: answer.statusCode ?? 200,
      code: codeOf(answer),
      tenant: tenantOf(front, event),
      milliseconds: Math.round(performance.now() - (begun.get(event) ?? performance.now())),
      coldStart,
      requestId: event.requestContext.requestId,
    };
  };
  return {
    before: ({ event }) => {
      begun.set(event, performance.now());
    },
    after: ({ event, response }) => {
      if (response) observer.request(note(event, response));
    },
    onError: (request) => {
      const { event, error } = request;
      const code = error instanceof StoreUnavailable ? 'overloaded' : 'internal_error';
      request.response = refusal(event, code);
      observer.fault(error, { route: event.routeKey, requestId: event.requestContext.requestId });
      observer.request(note(event, request.response));
    },
  };
}

function codeOf({ statusCode = 200, body }: ApiAnswer) {
  if (statusCode < 400 || !body) return undefined;
  const sent: unknown = JSON.parse(body);
  const oauth = OauthError.safeParse(sent);
  return oauth.success ? oauth.data.error : Problem.parse(sent).code;
}
