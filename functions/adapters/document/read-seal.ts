import { createHash, verify, X509Certificate } from 'node:crypto';
import { oid, setTag, signedAttributesTag, withTag } from './cms.ts';
import { childrenOf, type Element, objectId, readElement } from './der.ts';

export type SealRefusal =
  | 'no-seal'
  | 'several-seals'
  | 'bytes-outside-the-seal'
  | 'unreadable-seal'
  | 'another-content'
  | 'another-certificate'
  | 'wrong-signature';

export type ReadSeal =
  | { readonly kind: 'sealed'; readonly certificate: Uint8Array }
  | { readonly kind: 'refused'; readonly why: SealRefusal };

/**
 * Whether a file bears exactly one seal over all of it, made with the key of one of these certificates (DER). Stricter
 * than PDF readers: they call a seal valid although something was appended to the file. Neither the dates of the
 * certificate nor a revocation are looked at: that is what the register of certificates knows.
 */
export function readSeal(file: Uint8Array, certificates: readonly Uint8Array[]): ReadSeal {
  const pdf = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const covered = coveredBytes(pdf);
  if (typeof covered === 'string') return { kind: 'refused', why: covered };
  const parts = partsOf(covered.signature);
  if (parts === undefined) return { kind: 'refused', why: 'unreadable-seal' };
  if (!parts.digest.equals(covered.digest)) return { kind: 'refused', why: 'another-content' };
  const certificate = certificates.find((one) => sha256(one).equals(parts.certificateHash));
  if (certificate === undefined) return { kind: 'refused', why: 'another-certificate' };
  const { publicKey } = new X509Certificate(certificate);
  if (!verify('sha256', parts.signed, publicKey, parts.signature)) return { kind: 'refused', why: 'wrong-signature' };
  return { kind: 'sealed', certificate };
}

/** The one range must begin and end with the file and leave out nothing but the string of the seal. */
function coveredBytes(pdf: Buffer): { readonly digest: Buffer; readonly signature: Buffer } | SealRefusal {
  const text = pdf.toString('latin1');
  const found = [...text.matchAll(/\/ByteRange\s*(?:\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\])?/g)];
  if (found.length === 0) return 'no-seal';
  if (found.length > 1) return 'several-seals';
  const [first = -1, gapStart = 0, gapEnd = 0, last = 0] = (found[0] ?? []).slice(1).map(Number);
  if (first !== 0 || gapStart >= gapEnd || gapEnd + last !== pdf.length) return 'bytes-outside-the-seal';
  const gap = /^<((?:[0-9a-f]{2})+)>$/i.exec(text.slice(gapStart, gapEnd))?.[1];
  if (gap === undefined) return 'bytes-outside-the-seal';
  const digest = createHash('sha256').update(pdf.subarray(0, gapStart)).update(pdf.subarray(gapEnd)).digest();
  return { digest, signature: Buffer.from(gap, 'hex') };
}

type SignatureParts = {
  readonly digest: Buffer;
  readonly certificateHash: Buffer;
  /** The attributes as they were hashed. */
  readonly signed: Buffer;
  readonly signature: Buffer;
};

/** Undefined: not what `detachedSignature` makes. */
function partsOf(cms: Buffer): SignatureParts | undefined {
  try {
    const fields = signerFields(cms);
    const attributes = fields.find(({ tag }) => tag === signedAttributesTag);
    const signature = fields.at(-1);
    if (attributes === undefined || signature?.tag !== 0x04) return undefined;
    const digest = attributeOf(attributes, oid.messageDigest);
    const signing = attributeOf(attributes, oid.signingCertificateV2);
    const certificateHash = signing && firstLeaf(signing);
    if (digest === undefined || certificateHash === undefined) return undefined;
    return {
      digest: digest.content,
      certificateHash: certificateHash.content,
      signed: withTag(attributes.whole, setTag),
      signature: signature.content,
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the only signer said; nothing where there are several. */
function signerFields(cms: Buffer): readonly Element[] {
  const [, wrapped] = childrenOf(readElement(cms));
  const signedData = wrapped && childrenOf(wrapped)[0];
  const signerInfos = signedData && childrenOf(signedData).at(-1);
  const [signer, ...others] = signerInfos ? childrenOf(signerInfos) : [];
  return signer === undefined || others.length > 0 ? [] : childrenOf(signer);
}

function attributeOf(attributes: Element, name: string): Element | undefined {
  const id = objectId(name);
  const found = childrenOf(attributes).find((one) => childrenOf(one)[0]?.whole.equals(id));
  const values = found && childrenOf(found)[1];
  return values && childrenOf(values)[0];
}

/** The first element that has none inside: sequences are left by their first part. */
function firstLeaf(element: Element): Element | undefined {
  if (element.tag !== 0x30) return element;
  const [first] = childrenOf(element);
  return first && firstLeaf(first);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
