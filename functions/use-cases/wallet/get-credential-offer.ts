import { preAuthorizedCode } from '../../../shared/contracts/certificate/wallet.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { WalletOffers } from '../../ports/wallet.ts';
import { issuerOf, type PortalOrigin } from './wallet-addresses.ts';

type Deps = { readonly walletOffers: Pick<WalletOffers, 'find'>; readonly portalOrigin: PortalOrigin };

/** The offer behind a QR code; `not_found` once it is used or over. It may be opened again until then. */
export function getCredentialOffer({
  walletOffers,
  portalOrigin,
}: Deps): Handler<Routes['getCredentialOffer'], Caller> {
  return async ({ offer: code }, { tenant }) => {
    const offer = await walletOffers.find(tenant, code);
    if (!offer) return fail('not_found');
    return ok({
      credential_issuer: issuerOf(portalOrigin, tenant),
      credential_configuration_ids: [offer.type],
      grants: {
        [preAuthorizedCode]: { 'pre-authorized_code': code, tx_code: { input_mode: 'numeric', length: 6 } },
      },
    });
  };
}
