import { type OauthError, oauthErrorOf } from '../../shared/contracts/oauth-error.ts';
import { type ErrorCode, type Problem, statusOf } from '../../shared/contracts/problem.ts';
import type { CacheRule, OauthRule, Route } from '../../shared/contracts/route.ts';
import type { Language } from '../../shared/domain/language.ts';
import { htmlLang } from '../../shared/messages/format.ts';
import { problemMessages } from '../../shared/messages/problems/problems-messages.ts';
import type { Fail } from '../../shared/result.ts';
import type { ApiAnswer } from './event.ts';
import { securityHeaders } from './security-headers.ts';

/** A success as the route declares it. The schema runs once more, so that nothing undeclared can leave the house. */
export function respond({ response, cache }: Route, value: unknown): ApiAnswer {
  const declared = response.schema.parse(value);
  const contentType = response.contentType ?? 'application/json';
  return {
    statusCode: response.status,
    headers: {
      ...securityHeaders(contentType),
      'content-type': contentType,
      'cache-control': cacheControl(cache),
    },
    ...bodyOf(declared, response),
  };
}

/** Bytes and texts as they are, where the route names another type than JSON. */
function bodyOf(declared: unknown, { contentType }: Route['response']): Pick<ApiAnswer, 'body' | 'isBase64Encoded'> {
  if (contentType === undefined) return { body: JSON.stringify(declared) };
  if (declared instanceof Uint8Array) return { body: Buffer.from(declared).toString('base64'), isBase64Encoded: true };
  return { body: typeof declared === 'string' ? declared : JSON.stringify(declared) };
}

/** A problem (RFC 9457) in the reader's language. Problems are never cached. */
export function refuse({ code, fields, retryAfter }: Fail<ErrorCode>, language: Language): ApiAnswer {
  const contentType = 'application/problem+json';
  const problem: Problem = {
    type: `/v1/docs#${code}`,
    title: problemMessages[language].titles[code],
    status: statusOf[code],
    code,
    ...(fields && fields.length > 0 ? { errors: [...fields] } : {}),
  };
  return {
    statusCode: problem.status,
    headers: {
      ...securityHeaders(contentType),
      'content-type': contentType,
      'content-language': htmlLang[language],
      'cache-control': 'no-store',
      ...advice(code, retryAfter),
    },
    body: JSON.stringify(problem),
  };
}

/** The same for clients of OAuth. */
export function refuseOauth(rule: OauthRule, { code, retryAfter }: Fail<ErrorCode>): ApiAnswer {
  const { status, error } = oauthErrorOf(rule, code);
  const contentType = 'application/json';
  const body: OauthError = { error, error_description: problemMessages.en.titles[code] };
  return {
    statusCode: status,
    headers: {
      ...securityHeaders(contentType),
      'content-type': contentType,
      'cache-control': 'no-store',
      ...advice(code, retryAfter),
      ...(error === 'invalid_token' && { 'www-authenticate': 'Bearer error="invalid_token"' }),
    },
    body: JSON.stringify(body),
  };
}

/** Browsers ask again each time; shared caches keep it for `seconds` and refresh behind a stale answer (RFC 5861). */
function cacheControl(rule: CacheRule): string {
  if (rule === 'no-store') return rule;
  return `public, max-age=0, s-maxage=${rule.seconds}, stale-while-revalidate=${rule.stale}`;
}

/** Seconds after which trying again is worth it; too many requests are counted in windows of ten minutes, most of them. */
const waits: Partial<Record<ErrorCode, number>> = { too_many_requests: 600, overloaded: 5, outcome_unknown: 2 };

/** What RFC 9110 wants beside some statuses: how to authenticate, and when to come back. */
function advice(code: ErrorCode, retryAfter = waits[code]): Record<string, string> {
  if (code === 'link_invalid' || code === 'sign_in_needed') return { 'www-authenticate': 'Bearer' };
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}
