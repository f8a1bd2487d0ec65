import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { digest } from '@sd-jwt/crypto-nodejs';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import * as z from 'zod';
import { PublicJwk } from '../../shared/contracts/certificate/wallet.ts';

const Keys = z.object({ jwks: z.object({ keys: z.array(PublicJwk) }) });
const Bound = z.object({ cnf: z.object({ jwk: PublicJwk }) });

/** Somebody who is shown a credential: keys and status come from the issuer's public addresses, all else from it. */
export function openVerifier(portal: string) {
  const get = async (path: string) => (await fetch(new URL(path, portal))).text();
  const byIssuer = async (text: string, signature: string) => {
    const { jwks } = Keys.parse(JSON.parse(await get('/.well-known/jwt-vc-issuer/v1/wallet')));
    return jwks.keys.some((key) => isSignedBy(key, text, signature));
  };
  return {
    async verify(presentation: string, { nonce, at }: { readonly nonce: string; readonly at: number }) {
      const instance = new SDJwtVcInstance({
        hasher: digest,
        hashAlg: 'sha-256',
        verifier: byIssuer,
        statusListFetcher: (uri) => get(uri),
        statusVerifier: byIssuer,
        kbVerifier: async (text, signature, payload) => isSignedBy(Bound.parse(payload).cnf.jwk, text, signature),
      });
      return await instance.verify(presentation, { keyBindingNonce: nonce, currentDate: at });
    },
  };
}

function isSignedBy(key: JsonWebKey, text: string, signature: string): boolean {
  const publicKey = createPublicKey({ key, format: 'jwk' });
  return verify(
    'sha256',
    Buffer.from(text),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
