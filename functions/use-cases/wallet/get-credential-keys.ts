import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports.ts';
import type { CredentialSigner } from '../../wallet-ports.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

type Deps = { readonly credentialSigner: CredentialSigner; readonly portalOrigin: PortalOrigin };

/** The public key of credentials and status lists. */
export function getCredentialKeys({
  credentialSigner,
  portalOrigin,
}: Deps): Handler<Routes['getCredentialKeys'], Caller> {
  const { publicJwk, kid } = credentialSigner;
  return async (_, { tenant }) =>
    ok({
      issuer: issuerOf(portalOrigin, tenant),
      jwks: { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'ES256' }] },
    });
}
