import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto';
import { SealUnavailable, type Signer } from '../ports/document.ts';
import { der } from './document/der.ts';
import { keyIdOf, requireSameKey, requireValidAt } from './document/signer-checks.ts';

/** Order of the group P-256 (FIPS 186-5). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * A key in PEM text, for a machine of one's own. `at`: now, in seconds since 1970. Throws `SealUnavailable` when it is not
 * the key of the certificate or the certificate is not valid now.
 */
export function localSigner(key: { readonly pem: string; readonly chain: readonly Uint8Array[] }, at: number): Signer {
  const { pem, chain } = key;
  const privateKey = createPrivateKey(pem);
  requireSameKey(chain, createPublicKey(pem).export({ format: 'der', type: 'spki' }));
  requireValidAt(chain, at);
  const { d } = privateKey.export({ format: 'jwk' });
  if (d === undefined) throw new SealUnavailable('certificate-unusable', 'The file holds no private key on P-256');
  const secret = numberOf(Buffer.from(d, 'base64url'));
  return { keyId: keyIdOf(chain), chain, signDigest: async (digest) => signedDigest(numberOf(digest), secret) };
}

/**
 * ECDSA over a digest. Node hashes what it signs once more, and the port, as KMS, hands over the digest only. So the curve
 * is Node's (a key of one use, and its public point), and the rest is two lines of arithmetic. It takes a different time
 * for different keys: good for a laptop, and the reason why a real seal is made by KMS.
 */
function signedDigest(digest: bigint, secret: bigint): Buffer {
  const once = createECDH('prime256v1');
  const point = once.generateKeys();
  const r = numberOf(point.subarray(1, 33)) % order;
  const s = (inverse(numberOf(once.getPrivateKey())) * (digest + r * secret)) % order;
  if (r === 0n || s === 0n) return signedDigest(digest, secret);
  return der(0x30, integer(r), integer(s));
}

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let power = value;
  for (let rest = order - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * power) % order;
    power = (power * power) % order;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** Positive: a high bit gets a zero before it. */
function integer(value: bigint): Buffer {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return der(0x02, bytes.readUInt8(0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), bytes]) : bytes);
}
