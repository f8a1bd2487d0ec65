import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { walletMessages } from '../../../shared/messages/wallet/wallet-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { claimsDisplay, typeDisplay } from './credential-type-metadata.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

/** Metadata of a type (SD-JWT VC): its `vct` is this address. Each claim can always be kept back. */
export function getCredentialType({
  portalOrigin,
}: {
  readonly portalOrigin: PortalOrigin;
}): Handler<Routes['getCredentialType'], Caller> {
  return async ({ credentialType }, { tenant }) =>
    ok({
      vct: `${issuerOf(portalOrigin, tenant)}/types/${credentialType}`,
      name: walletMessages.en.types[credentialType],
      display: typeDisplay(credentialType),
      claims: claimsDisplay(credentialType).map((claim) => ({ ...claim, sd: 'always' })),
    });
}
