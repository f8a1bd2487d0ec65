import type { walletRoutes } from '../../../shared/contracts/certificate/wallet-routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail } from '../../../shared/result.ts';
import { openSigner } from '../../adapters/open-signer.ts';
import { credentialSignerBy } from '../../adapters/wallet/credential-signer.ts';
import { readProof } from '../../adapters/wallet/proof-of-key.ts';
import { sdJwtCredentials } from '../../adapters/wallet/sd-jwt-credentials.ts';
import { walletSecretsBy } from '../../adapters/wallet/wallet-secrets.ts';
import type { CertificateEnv, CommonEnv } from '../../env.ts';
import { citizenGuard } from '../../http/citizen-guard.ts';
import type { Handlers } from '../../http/serve.ts';
import type { CredentialSource } from '../../ports/wallet.ts';
import { statusListsIn } from '../../store/certificates/status-lists.ts';
import { walletOffersIn } from '../../store/certificates/wallet-offers.ts';
import { type CredentialSourceDeps, credentialSource } from '../../use-cases/wallet/credential-source.ts';
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
import type { composeFoundation } from '../outside.ts';
import type { caseParts } from './cases.ts';

type Foundation = ReturnType<typeof composeFoundation>;

/** Offers and tokens under way. */
export function walletParts({ LINK_KEY }: Pick<CommonEnv, 'LINK_KEY'>, foundation: Foundation) {
  const walletSecrets = walletSecretsBy(LINK_KEY);
  return { walletNonces: walletSecrets, walletOffers: walletOffersIn({ ...foundation, walletSecrets }) };
}

/** Opens the key for credentials. Undefined: this deployment has none, and offers nothing to wallets. */
export function credentialKeyIn(
  { WALLET_KEY: key, WALLET_CHAIN: chain, KMS_ENDPOINT: endpoint }: CertificateEnv,
  { clock }: Pick<Foundation, 'clock'>,
): CredentialKey | undefined {
  if (key === undefined || chain === undefined) return undefined;
  return async () => await openSigner({ key, chain, endpoint }, secondsOf(clock.now()));
}

/** Never the key of the seal. */
export type CredentialKey = Parameters<typeof credentialSignerBy>[0];

/** Nothing to hand over, whoever asks. */
const nothingOffered: CredentialSource = { find: async () => undefined, noteHandedOver: async () => undefined };

/** Where what is handed over comes from, as far as there is a key to sign it with. */
export function credentialSourceIn(
  deps: CredentialSourceDeps,
  openCredentialKey: CredentialKey | undefined,
): CredentialSource {
  return openCredentialKey ? credentialSource(deps) : nothingOffered;
}

type WalletDeps = Foundation &
  Pick<ReturnType<typeof caseParts>, 'requests' | 'looks'> &
  ReturnType<typeof walletParts> & {
    readonly credentialSource: CredentialSource;
    readonly openCredentialKey: CredentialKey | undefined;
  };

/** Without a key there are no wallets: nobody was ever handed an address of these. */
async function unknown() {
  return fail('not_found');
}

async function noKey(): Promise<never> {
  throw new Error('WALLET_KEY and WALLET_CHAIN are not set: nothing can be signed for wallets');
}

/** Everything that wallets and those who check credentials ask for. */
export function walletHandlers(foundation: WalletDeps): Handlers<keyof typeof walletRoutes> {
  const { openCredentialKey } = foundation;
  const openCredentialSigner = credentialSignerBy(openCredentialKey ?? noKey);
  const deps = {
    ...foundation,
    openCredentialSigner,
    credentials: sdJwtCredentials(openCredentialSigner),
    statusLists: statusListsIn(foundation.table),
    readProof,
  };
  return {
    offerCredential: citizenGuard('offerCredential', offerCredential(deps)),
    getStatusList: openCredentialKey ? getStatusList(deps) : unknown,
    getIssuerMetadata: getIssuerMetadata(deps),
    getAuthorizationServer: getAuthorizationServer(deps),
    getCredentialKeys: openCredentialKey ? getCredentialKeys(deps) : unknown,
    getCredentialType: getCredentialType(deps),
    getCredentialOffer: getCredentialOffer(deps),
    getWalletToken: getWalletToken(deps),
    getWalletNonce: getWalletNonce(deps),
    getCredential: getCredential(deps),
  };
}
