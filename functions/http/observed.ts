import type { MiddlewareObj } from '@middy/core';
import { OauthError } from '../../shared/contracts/oauth-error.ts';
import { Problem } from '../../shared/contracts/problem.ts';
import { fail } from '../../shared/result.ts';
import { StoreUnavailable } from '../outage-ports.ts';
import type { Observer, RequestNote } from '../ports.ts';
import { type Front, tenantOf } from './caller.ts';
import type { ApiAnswer, ApiEvent } from './event.ts';
import { preferredLanguage } from './language.ts';
import { refuse } from './respond.ts';

/**
 * Notes every request without personal data: the route's pattern, never its path. A store that does not answer becomes
 * `overloaded`; whatever else a handler throws, or a time-out just before Lambda's own, `internal_error`.
 */
export function observed({
  front,
  observer,
}: {
  front: Front;
  observer: Observer;
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
      request.response = refuse(fail(code), preferredLanguage(event.headers['accept-language']));
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
