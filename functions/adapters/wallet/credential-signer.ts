import { createHash, X509Certificate } from 'node:crypto';
import { PublicJwk } from '../../../shared/contracts/certificate/wallet.ts';
import type { CredentialSigner } from '../../wallet-ports.ts';

/** A key behind KMS or in a file, as document-ports.ts has it. */
type DigestSigner = {
  readonly keyId: string;
  /** DER, leaf first, root last. */
  readonly chain: readonly Uint8Array[];
  /** ECDSA P-256, DER. */
  signDigest(sha256: Uint8Array): Promise<Uint8Array>;
};

/** The key, opened when it is first needed and then kept; a failure is not. */
export function credentialSignerBy(open: () => Promise<DigestSigner>): () => Promise<CredentialSigner> {
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
function credentialSignerWith({ keyId, chain, signDigest }: DigestSigner): CredentialSigner {
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

/** r and s side by side, 32 bytes each (RFC 7518, section 3.4), from the DER of two integers. */
function rawSignature(der: Uint8Array): Buffer {
  const bytes = Buffer.from(der);
  const r = integerAt(bytes, 2);
  const s = integerAt(bytes, r.end);
  return Buffer.concat([r.value, s.value]);
}

/** DER drops leading zeros and adds one before a high bit. Lengths of P-256 fit into one byte. */
function integerAt(der: Buffer, start: number): { readonly value: Buffer; readonly end: number } {
  const from = start + 2;
  const end = from + der.readUInt8(start + 1);
  const digits = der.subarray(Math.max(from, end - 32), end);
  return { value: Buffer.concat([Buffer.alloc(32 - digits.length), digits]), end };
}
