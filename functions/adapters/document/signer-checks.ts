import { createHash, X509Certificate } from 'node:crypto';
import { SealUnavailable } from '../../ports/document.ts';

/** Certificates from PEM text, in its order: the key's own first, each issued by the next. Throws `SealUnavailable`. */
export function chainOf(pem: string): readonly Uint8Array[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const chain = blocks.map((block) => new X509Certificate(block));
  const [leaf] = chain;
  if (leaf === undefined) throw new SealUnavailable('certificate-unusable', 'There is no certificate for the seal');
  if (leaf.publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new SealUnavailable('certificate-unusable', 'The certificate of the seal is not for a key on P-256');
  }
  for (const [index, issuer] of chain.slice(1).entries()) {
    if (chain[index]?.verify(issuer.publicKey)) continue;
    throw new SealUnavailable('certificate-unusable', `Certificate ${index + 2} did not issue the one before`);
  }
  return chain.map(({ raw }) => raw);
}

/** How a key of the seal is named: 64 bits of the SHA-256 of its certificate, base64url. */
export function keyIdOf(chain: readonly Uint8Array[]): string {
  return keyIdBytes(chain).toString('base64url');
}

export function keyIdBytes(chain: readonly Uint8Array[]): Buffer {
  return createHash('sha256').update(leafOf(chain)).digest().subarray(0, 8);
}

/** Seconds since 1970. */
export function validityOf(chain: readonly Uint8Array[]): { readonly validFrom: number; readonly validUntil: number } {
  const { validFromDate, validToDate } = new X509Certificate(leafOf(chain));
  return { validFrom: validFromDate.getTime() / 1000, validUntil: validToDate.getTime() / 1000 };
}

/** Throws `SealUnavailable` when the certificate is expired or not valid yet at that time (seconds since 1970). */
export function requireValidAt(chain: readonly Uint8Array[], at: number): void {
  const { validFrom, validUntil } = validityOf(chain);
  const { subject, validFrom: from, validTo: to } = new X509Certificate(leafOf(chain));
  const name = subject.replaceAll('\n', ', ');
  if (at < validFrom) throw new SealUnavailable('certificate-not-yet-valid', `${name} is valid from ${from}`);
  if (at > validUntil) throw new SealUnavailable('certificate-expired', `${name} was valid until ${to}`);
}

/** Throws `SealUnavailable` when `spki` (DER) is not the key that the certificate is about: every seal would be refused. */
export function requireSameKey(chain: readonly Uint8Array[], spki: Uint8Array): void {
  const certified = new X509Certificate(leafOf(chain)).publicKey.export({ format: 'der', type: 'spki' });
  if (certified.equals(spki)) return;
  throw new SealUnavailable('key-mismatch', 'The certificate of the seal is about another key than the one that signs');
}

function leafOf([leaf]: readonly Uint8Array[]): Uint8Array {
  if (leaf === undefined) throw new SealUnavailable('certificate-unusable', 'There is no certificate for the seal');
  return leaf;
}
