import { createHash } from 'node:crypto';
import type { Signer } from '../../ports/document.ts';
import { childrenOf, der, objectId, octets, readElement, sequence, setOf, smallInteger } from './der.ts';

/** Names of what stands in a signature (RFC 5652, 5035, 5754). */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** In a message the signed attributes have a tag of their own; what is hashed is a set. */
export const signedAttributesTag = 0xa0;
export const setTag = 0x31;

/**
 * A signature beside its content as PAdES asks for it at level B-B (ETSI EN 319 142-1): the digest, and which certificate
 * signed, are signed; the time of signing stands in the PDF. `digest` is the SHA-256 of the content.
 */
export async function detachedSignature(digest: Uint8Array, signer: Signer): Promise<Buffer> {
  const [leaf] = signer.chain;
  if (leaf === undefined) throw new Error('The key of the seal has no certificate');
  const { issuer, serial } = issuerAndSerial(leaf);
  const general = sequence(der(0xa4, issuer));
  const attributes = setOf(
    attribute(oid.contentType, objectId(oid.data)),
    attribute(oid.messageDigest, octets(digest)),
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(octets(sha256(leaf)), sequence(general, serial))))),
  );
  const signature = await signer.signDigest(sha256(attributes));
  const algorithm = sequence(objectId(oid.sha256));
  const signerInfo = sequence(
    smallInteger(1),
    sequence(issuer, serial),
    algorithm,
    withTag(attributes, signedAttributesTag),
    sequence(objectId(oid.ecdsaWithSha256)),
    octets(signature),
  );
  const signedData = sequence(
    smallInteger(1),
    setOf(algorithm),
    sequence(objectId(oid.data)),
    der(0xa0, ...signer.chain),
    setOf(signerInfo),
  );
  return sequence(objectId(oid.signedData), der(0xa0, signedData));
}

/** Bytes that a signature with this chain takes at most: certificates, and 512 for all else, of which 350 are needed. */
export function signatureSize(chain: readonly Uint8Array[]): number {
  const [leaf] = chain;
  const named = leaf === undefined ? 0 : 2 * issuerAndSerial(leaf).issuer.length;
  return chain.reduce((sum, one) => sum + one.length, named + 512);
}

/** Name of the issuer and serial number, both as they stand in the certificate. */
function issuerAndSerial(certificate: Uint8Array): { readonly issuer: Buffer; readonly serial: Buffer } {
  const [toBeSigned] = childrenOf(readElement(certificate));
  const fields = toBeSigned === undefined ? [] : childrenOf(toBeSigned);
  // The version comes first, if it is not 1.
  const [serial, , issuer] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  if (serial === undefined || issuer === undefined) throw new Error('The certificate of the seal cannot be read');
  return { issuer: issuer.whole, serial: serial.whole };
}

function attribute(name: string, value: Uint8Array): Buffer {
  return sequence(objectId(name), setOf(value));
}

/** The same element under another tag. */
export function withTag(element: Uint8Array, tag: number): Buffer {
  return Buffer.concat([Uint8Array.of(tag), element.subarray(1)]);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
