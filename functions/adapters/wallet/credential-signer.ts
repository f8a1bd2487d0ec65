import { createHash, X509Certificate } from 'node:crypto';
import { PublicJwk } from '../../../shared/contracts/certificate/wallet.ts';
import type { Signer } from '../../ports/document.ts';
import type { CredentialSigner } from '../../ports/wallet.ts';
import { rawSignature } from '../document/raw-signature.ts';

/** The key, opened when it is first needed and then kept; a failure is not. */
export function credentialSignerBy(open: () => Promise<Signer>): () => Promise<CredentialSigner> {
  let opened: Promise<CredentialSigner> | undefined;
  return async () => {
    opened ??= open().then(credentialSignerWith);
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}

/** Signs JSON Web Signatures with a key that only signs digests. */
function credentialSignerWith({ keyId, chain, signDigest }: Signer): CredentialSigner {
  const [leaf] = chain;
  if (leaf === undefined) throw new Error('The key for credentials has no certificate');
  return {
    kid: keyId,
    publicJwk: PublicJwk.parse(new X509Certificate(leaf).publicKey.export({ format: 'jwk' })),
    // Who checks has the root, or has no reason to believe it.
    certificates: chain.slice(0, Math.max(1, chain.length - 1)).map((one) => Buffer.from(one).toString('base64')),
    async sign(text) {
      const digest = createHash('sha256').update(text).digest();
      return rawSignature(await signDigest(digest)).toString('base64url');
    },
  };
}
