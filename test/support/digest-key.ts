import 'reflect-metadata';
import { createECDH, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import * as z from 'zod';

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const Secret = z.object({ d: z.string() });

/** A key that signs digests, as KMS does, with a certificate of its own. */
export async function makeDigestKey(keyId: string) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${keyId}`,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2036-01-01'),
    signingAlgorithm: algorithm,
    keys,
  });
  const { d } = Secret.parse(KeyObject.from(keys.privateKey).export({ format: 'jwk' }));
  const secret = numberOf(Buffer.from(d, 'base64url'));
  return {
    keyId,
    chain: [new Uint8Array(certificate.rawData)],
    publicKey: KeyObject.from(keys.publicKey),
    signDigest: async (digest: Uint8Array): Promise<Uint8Array> => signDigest(digest, secret),
  };
}

/** ECDSA by the book (FIPS 186-5, 6.4.1): Node signs messages only. */
function signDigest(digest: Uint8Array, secret: bigint): Uint8Array {
  const once = 1n + (numberOf(randomBytes(40)) % (order - 1n));
  const point = createECDH('prime256v1');
  point.setPrivateKey(bytesOf(once));
  const r = numberOf(point.getPublicKey().subarray(1, 33)) % order;
  const s = (inverse(once) * (numberOf(digest) + r * secret)) % order;
  const body = Buffer.concat([integer(r), integer(s)]);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}

function integer(value: bigint): Buffer {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  const positive = bytes.readUInt8(0) > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
  return Buffer.concat([Buffer.of(2, positive.length), positive]);
}

/** Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let [result, base, exponent] = [1n, value % order, order - 2n];
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % order;
    base = (base * base) % order;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}
