import { childrenOf, readElement } from './der.ts';

/** An ECDSA signature as COSE and JOSE have it, r and s of 32 bytes side by side, from the DER that X.509 and KMS have. */
export function rawSignature(signature: Uint8Array): Buffer {
  const [r, s] = childrenOf(readElement(signature)).map(({ content }) => fixed(content));
  if (r === undefined || s === undefined) throw new Error('The signature is no ECDSA signature in DER');
  return Buffer.concat([r, s]);
}

/** DER drops leading zeros, and adds one before a high bit. */
function fixed(digits: Buffer): Buffer {
  const shortest = digits.subarray(Math.max(0, digits.length - 32));
  return Buffer.concat([Buffer.alloc(32 - shortest.length), shortest]);
}
