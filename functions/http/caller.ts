import { createHash, timingSafeEqual } from 'node:crypto';
import { IdempotencyKey } from '../../shared/contracts/idempotency-key.ts';
import type { ErrorCode } from '../../shared/contracts/problem.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { LinkToken, type TenantId } from '../../shared/domain/ids.ts';
import { SessionToken } from '../../shared/domain/staff.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Caller } from '../ports/caller.ts';
import { networkOf } from './address.ts';
import type { ApiEvent } from './event.ts';

/** How this deployment tells its municipalities apart, and the secret that its own proxies prove themselves with. */
export type Front = {
  readonly tenantByHost: ReadonlyMap<string, TenantId>;
  readonly originSecret?: string | undefined;
};

/** The municipality whose host name the viewer used, or undefined. */
export function tenantOf(front: Front, { headers }: ApiEvent): TenantId | undefined {
  const forwarded = isFromOwnProxy(front, headers) ? headers['x-forwarded-host'] : undefined;
  const { host = '' } = headers;
  return front.tenantByHost.get((forwarded ?? host).toLowerCase());
}

/**
 * Who calls. `not_found` on a host we do not serve, `link_invalid` where a route needs a link token and none of the
 * right form is there, `sign_in_needed` where a session token is, `idempotency_key_missing` likewise; a key of the wrong
 * form is `invalid_request`.
 */
export function callerOf(front: Front, route: Route, event: ApiEvent): Result<Caller, ErrorCode> {
  const tenant = tenantOf(front, event);
  if (tenant === undefined) return fail('not_found');
  const { authorization } = event.headers;
  const hasSession = route.audience === 'staff' || route.audience === 'citizen';
  const token = bearerToken(hasSession ? SessionToken : LinkToken, authorization);
  if (route.audience === 'link' && token === undefined) return fail('link_invalid');
  if (hasSession && token === undefined) return fail('sign_in_needed');
  const key = idempotencyKey(route, event.headers['idempotency-key']);
  if (!key.ok) return key;
  return ok({
    tenant,
    address: addressOf(front, event),
    ...(token === undefined ? {} : { token }),
    ...(event.headers['x-unattended'] === '1' && { unattended: true }),
    ...(key.value === undefined ? {} : { idempotencyKey: key.value }),
  });
}

function bearerToken(form: typeof SessionToken | typeof LinkToken, header = ''): string | undefined {
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  return form.safeParse(token).data;
}

function idempotencyKey(route: Route, header: string | undefined): Result<string | undefined, ErrorCode> {
  if (!route.idempotencyKey) return ok(undefined);
  if (header === undefined || header === '') return fail('idempotency_key_missing');
  if (IdempotencyKey.safeParse(header).success) return ok(header);
  return fail('invalid_request', [{ pointer: '/idempotency-key', code: 'invalid_format' }]);
}

function addressOf(front: Front, { headers, requestContext }: ApiEvent): string {
  const forwarded = isFromOwnProxy(front, headers) ? headers['x-client-address'] : undefined;
  return networkOf(forwarded ?? requestContext.http.sourceIp);
}

function isFromOwnProxy({ originSecret }: Front, headers: ApiEvent['headers']): boolean {
  const shown = headers['x-origin-secret'];
  if (originSecret === undefined || shown === undefined) return false;
  return timingSafeEqual(digest(shown), digest(originSecret));
}

/** Equal lengths for the comparison, whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
