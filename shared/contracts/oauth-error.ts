import * as z from 'zod';
import { type ErrorCode, statusOf } from './problem.ts';
import type { OauthRule } from './route.ts';

/** An error as OAuth 2.0 (RFC 6749, section 5.2) and OpenID4VCI 1.0 write it. */
export const OauthError = z
  .strictObject({
    error: z.string().meta({ description: 'Code of the standard', example: 'invalid_grant' }),
    error_description: z.string().meta({ description: 'One sentence for developers, in English' }),
  })
  .meta({ id: 'OauthError', description: 'Error of OAuth 2.0 (RFC 6749)' });
export type OauthError = z.infer<typeof OauthError>;

const wrongForm: ReadonlySet<ErrorCode> = new Set([
  'invalid_request',
  'malformed_request',
  'payload_too_large',
  'unsupported_media_type',
]);

/** Names of the standards where they differ from ours; RFC 6750 for tokens. */
const names: Partial<Record<ErrorCode, string>> = {
  link_invalid: 'invalid_token',
  internal_error: 'server_error',
  overloaded: 'temporarily_unavailable',
  too_many_requests: 'temporarily_unavailable',
};

/** What an error is called where a route speaks OAuth, and its status. */
export function oauthErrorOf(
  { malformed }: OauthRule,
  code: ErrorCode,
): { readonly status: number; readonly error: string } {
  if (wrongForm.has(code)) return { status: 400, error: malformed };
  return { status: statusOf[code], error: names[code] ?? code };
}
