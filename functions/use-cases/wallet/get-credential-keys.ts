import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { CredentialSigner } from '../../ports/wallet.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

type Deps = { readonly openCredentialSigner: () => Promise<CredentialSigner>; readonly portalOrigin: PortalOrigin };

/** The public key of credentials and status lists. */
export function getCredentialKeys({
  openCredentialSigner,
  portalOrigin,
}: Deps): Handler<Routes['getCredentialKeys'], Caller> {
  return async (_, { tenant }) => {
    const { publicJwk, kid } = await openCredentialSigner();
    const issuer = issuerOf(portalOrigin, tenant);
    return ok({ issuer, jwks: { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'ES256' }] } });
  };
}
