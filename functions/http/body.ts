import type { FieldCode } from '../../shared/contracts/field-code.ts';
import type { CommonError } from '../../shared/contracts/problem.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { type Fail, fail, ok, type Result } from '../../shared/result.ts';
import type { ApiEvent } from './event.ts';
import { hostileParts } from './hostile.ts';
import { readQuery } from './query.ts';

/** The largest body of a route that names no other, in bytes. */
const usualBodyBytes = 16 * 1024;

/** JSON is UTF-8 (RFC 8259), so a charset may only say so. */
const jsonType = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

const formType = /^application\/x-www-form-urlencoded(?:\s*;\s*charset="?utf-8"?)?$/i;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The body of an event, JSON or a form, decoded but not yet judged by the route's schema. No body counts as `{}`, so that the
 * schema names the fields that are missing.
 */
export function readBody(
  event: ApiEvent,
  { request, bodyBytes = usualBodyBytes, ignoresBody, oauth }: BodyRule,
): Result<unknown, CommonError> {
  const { body } = event;
  if (ignoresBody || body === undefined || body === null || body === '') return ok({});
  if (request.body === undefined) return malformed('not_expected');
  if (byteLength(body, event.isBase64Encoded) > bodyBytes) return fail('payload_too_large');
  if (!hasType(event, oauth?.form ? formType : jsonType)) return fail('unsupported_media_type');
  const text = event.isBase64Encoded ? textOf(body) : body;
  if (text === undefined) return malformed('invalid_encoding');
  if (oauth?.form) return readQuery(text);
  const value = parsed(text);
  if (value === undefined) return malformed('invalid_format');
  const problems = hostileParts(value);
  return problems.length > 0 ? fail('invalid_request', problems) : ok(value);
}

type BodyRule = Pick<Route, 'request' | 'bodyBytes' | 'ignoresBody' | 'oauth'>;

function malformed(code: FieldCode): Fail<CommonError> {
  return fail('malformed_request', [{ pointer: '', code }]);
}

function byteLength(body: string, isBase64: boolean): number {
  return Buffer.byteLength(body, isBase64 ? 'base64' : 'utf8');
}

function hasType({ headers }: ApiEvent, type: RegExp): boolean {
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' && type.test(headers['content-type'] ?? '');
}

function textOf(base64: string): string | undefined {
  try {
    return utf8.decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

/** JSON text never stands for undefined, so undefined can mean "not JSON". */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
