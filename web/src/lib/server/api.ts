import { error } from '@sveltejs/kit';
import type * as z from 'zod';
import type { MunicipalityView } from '#shared/contracts/catalogue.ts';
import { ApiUnreachable, type Call, createClient } from '#shared/contracts/client.ts';
import { type ErrorCode, statusOf } from '#shared/contracts/problem.ts';
import { fail, type Result } from '#shared/result.ts';

export type Town = z.infer<typeof MunicipalityView>;

/** Calls a route by name and answers a Result: `await locals.api('getService', { serviceId })`. */
export type Api = Call;

export type ApiSettings = { readonly apiOrigin: string; readonly originSecret: string };

/** Who calls: the API is told the visitor's host and address, so that town and limits are the visitor's. */
export type Visitor = {
  readonly host: string;
  readonly address: string;
  readonly language: string;
  /** A page asks by itself for news: that keeps no session of staff alive. */
  readonly isUnattended?: boolean;
};

/** Milliseconds to wait: longer than the API's slowest answer (cold start), shorter than this function may run. */
const patience = 8_000;

/** The API as this visitor may call it. Throws `ApiUnreachable` when it does not answer; unhandled, that is a 503 page. */
export function apiFor(settings: ApiSettings, visitor: Visitor): Api {
  return createClient({
    origin: settings.apiOrigin,
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(patience), ...init }),
    headers: {
      'x-origin-secret': settings.originSecret,
      'x-forwarded-host': visitor.host,
      'x-client-address': visitor.address,
      'accept-language': visitor.language,
      ...(visitor.isUnattended && { 'x-unattended': '1' }),
    },
  });
}

/** The value of an answer, or the error page that fits its code. */
export function orErrorPage<Value>(answer: Result<Value, ErrorCode>): Value {
  if (answer.ok) return answer.value;
  const { code, retryAfter } = answer;
  error(statusOf[code], code, { ...(retryAfter !== undefined && { retryAfter }) });
}

/** Whether the same form, sent once more, may still do what was asked: nothing was refused. */
export function isWorthAnotherTry(code: ErrorCode): boolean {
  return code === 'outcome_unknown' || code === 'overloaded';
}

/** No answer at all is worth another try too, where asking twice does no harm. */
export async function orOverloaded<Value>(sent: Promise<Result<Value, ErrorCode>>): Promise<Result<Value, ErrorCode>> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof ApiUnreachable) return fail('overloaded');
    throw error;
  }
}
