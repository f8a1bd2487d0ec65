import { randomInt } from 'node:crypto';
import type { walletRoutes } from '../../../shared/contracts/certificate/wallet-routes.ts';
import { credentialSignerBy } from '../../adapters/wallet/credential-signer.ts';
import { readProof } from '../../adapters/wallet/proof-of-key.ts';
import { sdJwtCredentials } from '../../adapters/wallet/sd-jwt-credentials.ts';
import { walletSecretsBy } from '../../adapters/wallet/wallet-secrets.ts';
import type { CommonEnv } from '../../env.ts';
import { citizenGuard } from '../../http/citizen-guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { statusListsIn, statusPlacesIn } from '../../store/certificates/status-lists.ts';
import { walletOffersIn } from '../../store/certificates/wallet-offers.ts';
import { getAuthorizationServer } from '../../use-cases/wallet/get-authorization-server.ts';
import { getCredential } from '../../use-cases/wallet/get-credential.ts';
import { getCredentialKeys } from '../../use-cases/wallet/get-credential-keys.ts';
import { getCredentialOffer } from '../../use-cases/wallet/get-credential-offer.ts';
import { getCredentialType } from '../../use-cases/wallet/get-credential-type.ts';
import { getIssuerMetadata } from '../../use-cases/wallet/get-issuer-metadata.ts';
import { getStatusList } from '../../use-cases/wallet/get-status-list.ts';
import { getWalletNonce } from '../../use-cases/wallet/get-wallet-nonce.ts';
import { getWalletToken } from '../../use-cases/wallet/get-wallet-token.ts';
import { offerCredential } from '../../use-cases/wallet/offer-credential.ts';
import type { CredentialSource } from '../../wallet-ports.ts';
import type { composeFoundation } from '../outside.ts';
import type { caseParts } from './cases.ts';

type Foundation = ReturnType<typeof composeFoundation>;

/** Places in status lists, for the functions that issue and revoke. */
export function statusPlaces({ table, repeat }: Pick<Foundation, 'table' | 'repeat'>) {
  return statusPlacesIn({ table, repeat, drawIndex: randomInt });
}

/** Offers and tokens under way. */
export function walletParts({ LINK_KEY }: Pick<CommonEnv, 'LINK_KEY'>, foundation: Foundation) {
  const walletSecrets = walletSecretsBy(LINK_KEY);
  return { walletNonces: walletSecrets, walletOffers: walletOffersIn({ ...foundation, walletSecrets }) };
}

type WalletDeps = Foundation &
  Pick<ReturnType<typeof caseParts>, 'requests' | 'looks'> &
  ReturnType<typeof walletParts> & {
    readonly credentialSource: CredentialSource;
    /** The key of credentials and status lists; never that of the seal. */
    readonly openCredentialKey: Parameters<typeof credentialSignerBy>[0];
  };

/** Everything that wallets and those who check credentials ask for. */
export function walletHandlers(foundation: WalletDeps): Handlers<keyof typeof walletRoutes> {
  const openCredentialSigner = credentialSignerBy(foundation.openCredentialKey);
  const deps = {
    ...foundation,
    openCredentialSigner,
    credentials: sdJwtCredentials(openCredentialSigner),
    statusLists: statusListsIn(foundation.table),
    readProof,
  };
  return {
    offerCredential: citizenGuard('offerCredential', offerCredential(deps)),
    getStatusList: getStatusList(deps),
    getIssuerMetadata: getIssuerMetadata(deps),
    getAuthorizationServer: getAuthorizationServer(deps),
    getCredentialKeys: getCredentialKeys(deps),
    getCredentialType: getCredentialType(deps),
    getCredentialOffer: getCredentialOffer(deps),
    getWalletToken: getWalletToken(deps),
    getWalletNonce: getWalletNonce(deps),
    getCredential: getCredential(deps),
  };
}
