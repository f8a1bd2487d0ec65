import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { setGlobalConfig as allowOauth, clientAuthenticationAnonymous } from '@openid4vc/oauth2';
import { setGlobalConfig as allowVci, Openid4vciClient } from '@openid4vc/openid4vci';
import { digest } from '@sd-jwt/crypto-nodejs';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { PublicJwk } from '../../shared/contracts/certificate/wallet.ts';

// The portal under test speaks plain HTTP.
allowOauth({ allowInsecureUrls: true });
allowVci({ allowInsecureUrls: true });

/** A wallet that shares no code with the portal: another project's libraries, its own key. */
export function openWallet(at = '2026-11-24T08:00:00Z') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = PublicJwk.parse(publicKey.export({ format: 'jwk' }));
  const client = new Openid4vciClient({
    callbacks: {
      fetch,
      hash: (data) => createHash('sha256').update(data).digest(),
      generateRandom: (length) => randomBytes(length),
      clientAuthentication: clientAuthenticationAnonymous(),
      signJwt: async (_, { header, payload }) => ({ jwt: signed(privateKey, header, payload), signerJwk: jwk }),
    },
  });
  const walk = {
    async open(uri: string) {
      const offer = await client.resolveCredentialOffer(uri);
      return { offer, issuer: await client.resolveIssuerMetadata(offer.credential_issuer) };
    },
    async token({ offer, issuer }: Opened, digits: string) {
      const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
        credentialOffer: offer,
        issuerMetadata: issuer,
        txCode: digits,
      });
      return accessTokenResponse.access_token;
    },
    nonce: async ({ issuer }: Opened) => (await client.requestNonce({ issuerMetadata: issuer })).c_nonce,
    async proof({ offer, issuer }: Opened, nonce: string) {
      const { jwt } = await client.createCredentialRequestJwtProof({
        issuerMetadata: issuer,
        credentialConfigurationId: offer.credential_configuration_ids[0] ?? '',
        nonce,
        issuedAt: new Date(at),
        signer: { method: 'jwk', publicJwk: jwk, alg: 'ES256' },
      });
      return jwt;
    },
    async fetch({ offer, issuer }: Opened, accessToken: string, proof: string) {
      const { credentialResponse } = await client.retrieveCredentials({
        issuerMetadata: issuer,
        accessToken,
        credentialConfigurationId: offer.credential_configuration_ids[0] ?? '',
        proofs: { jwt: [proof] },
      });
      const [first] = credentialResponse.credentials ?? [];
      return typeof first === 'object' && first !== null && 'credential' in first ? String(first.credential) : '';
    },
  };
  return {
    ...walk,
    jwk,
    privateKey,
    /** From the offer to the credential. */
    async collect(uri: string, digits: string): Promise<string> {
      const opened = await walk.open(uri);
      const token = await walk.token(opened, digits);
      return await walk.fetch(opened, token, await walk.proof(opened, await walk.nonce(opened)));
    },
    /** Shows a credential to somebody, no more of it than `frame` says. */
    async present(
      credential: string,
      frame: object,
      to: { readonly nonce: string; readonly audience: string; readonly at: number },
    ) {
      const holder = new SDJwtVcInstance({
        hasher: digest,
        hashAlg: 'sha-256',
        kbSignAlg: 'ES256',
        kbSigner: async (text) =>
          sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
      });
      return await holder.present(
        credential,
        { ...frame },
        { kb: { payload: { iat: to.at, aud: to.audience, nonce: to.nonce } } },
      );
    },
  };
}

function signed(key: KeyObject, header: object, payload: object): string {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

type Opened = {
  readonly offer: Awaited<ReturnType<Openid4vciClient['resolveCredentialOffer']>>;
  readonly issuer: Awaited<ReturnType<Openid4vciClient['resolveIssuerMetadata']>>;
};
