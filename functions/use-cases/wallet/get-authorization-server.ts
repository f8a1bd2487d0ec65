import { preAuthorizedCode } from '../../../shared/contracts/certificate/wallet.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

/** The issuer as authorization server (RFC 8414): it knows one grant, and wallets need not register. */
export function getAuthorizationServer({
  portalOrigin,
}: {
  readonly portalOrigin: PortalOrigin;
}): Handler<Routes['getAuthorizationServer'], Caller> {
  return async (_, { tenant }) => {
    const issuer = issuerOf(portalOrigin, tenant);
    return ok({
      issuer,
      token_endpoint: `${issuer}/token`,
      grant_types_supported: [preAuthorizedCode],
      response_types_supported: [],
      'pre-authorized_grant_anonymous_access_supported': true,
    });
  };
}
