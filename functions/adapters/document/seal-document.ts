import { createHash } from 'node:crypto';
import type { Signer } from '../../ports/document.ts';
import { detachedSignature } from './cms.ts';
import { readSeal } from './read-seal.ts';
import { findSealPlace } from './seal-place.ts';
import { requireValidAt } from './signer-checks.ts';

/** The certificates are larger than what the document kept free for them: `signatureSize` says how much they need. */
export class SealTooLarge extends Error {
  constructor(needed: number, available: number) {
    super(`The seal takes ${needed} bytes, the document keeps ${available} free`);
    this.name = 'SealTooLarge';
  }
}

/**
 * Seals a document that `renderDocument` made: PAdES B-B, one signature over every byte of the file but itself. `at` is
 * the time of sealing in seconds since 1970. What comes out was checked like a stranger's file. Throws `SealUnavailable`
 * when the key cannot sign or its certificate is not valid at that time, `SealTooLarge`.
 */
export async function sealDocument(pdf: Uint8Array, signer: Signer, at: number): Promise<Uint8Array> {
  requireValidAt(signer.chain, at);
  const sealed = Buffer.from(pdf);
  const { range, gap } = findSealPlace(sealed);
  const numbers = [0, gap.start, gap.end, sealed.length - gap.end];
  sealed.write(`/ByteRange [${numbers.join(' ')}]`.padEnd(range.length), range.start, 'latin1');
  const digest = createHash('sha256').update(sealed.subarray(0, gap.start)).update(sealed.subarray(gap.end)).digest();
  const signature = (await detachedSignature(digest, signer)).toString('hex');
  const available = gap.end - gap.start - 2;
  if (signature.length > available) throw new SealTooLarge(signature.length / 2, available / 2);
  sealed.write(signature, gap.start + 1, 'latin1');
  const seal = readSeal(sealed, signer.chain.slice(0, 1));
  if (seal.kind === 'refused') throw new Error(`The seal that was just made is refused: ${seal.why}`);
  return sealed;
}
