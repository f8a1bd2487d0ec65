import { errors } from 'jose';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** A token whose signature is right and which still proves nothing here. */
export class IdTokenRefused extends Error {
  override readonly name = 'IdTokenRefused';
}

/** Nobody answered, or not in the words of the protocol: the provider's trouble, not the person's. */
const outages = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

/** Whether an error means that somebody has not proven who they are, and not that the provider cannot be reached. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof IdTokenRefused || error instanceof AuthorizationResponseError) return true;
  if (error instanceof ResponseBodyError) return error.status < 500;
  if (error instanceof ClientError) return error.code !== undefined && !outages.has(error.code);
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== errors.JOSEError.code;
}
