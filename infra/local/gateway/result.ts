import { validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod';

/** What API Gateway sends to the client. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
};

const HeaderValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Result = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), HeaderValue).refine(areSendable).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

function areSendable(headers: Readonly<Record<string, string>>): boolean {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    return true;
  } catch {
    return false;
  }
}

/** Lambda answers at most 6 MB. */
const maxResultBytes = 6 * 1024 * 1024;

/** Reads a function's result as payload format 2.0; without a status code the result itself is the JSON body. */
export function toAnswer(result: unknown): HttpAnswer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    return plainAnswer(200, result ?? null);
  }
  const parsed = Result.safeParse(result);
  if (!parsed.success || (parsed.data.body?.length ?? 0) > maxResultBytes) return refusal(500);
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = parsed.data;
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...named },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

const messages = {
  400: 'Bad Request',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** What API Gateway itself answers when no function does. */
export function refusal(status: keyof typeof messages): HttpAnswer {
  return plainAnswer(status, { message: messages[status] });
}

function plainAnswer(status: number, body: unknown): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: Buffer.from(JSON.stringify(body)),
  };
}
