import { createHash } from 'node:crypto';
import { encode } from 'cborg';
import { numberedClaims, type QrClaims } from '../../../shared/domain/certificate/qr-claims.ts';
import type { Signer } from '../../ports/document.ts';
import { rawSignature } from './raw-signature.ts';
import { keyIdBytes } from './signer-checks.ts';

/** Digits that fit into a code of 117 by 117 modules beside an address: more is too fine for paper that was folded. */
const mostDigits = 2200;

/** First byte of what was signed, so that leading zeros stay and a later form can be told apart. */
const version = 1;

/**
 * The text of a QR code: the page of the town that checks it, and behind `#`, which no browser sends to a server, a
 * COSE_Sign1 (RFC 9052, ES256) in decimal digits, which QR codes pack tightest. Rows that make the code too fine to be
 * scanned are left out: then it says less, and the rest is on the paper and in the register. Throws `SealUnavailable`.
 */
export async function qrText(claims: QrClaims, signer: Signer, origin: string): Promise<string> {
  const digits = await signedDigits(claims, signer);
  const { rows, ...least } = claims;
  const isTooFine = rows !== undefined && digits.length > mostDigits;
  return `${origin}/q#${isTooFine ? await signedDigits(least, signer) : digits}`;
}

async function signedDigits(claims: QrClaims, signer: Signer): Promise<string> {
  const protectedHeader = encode(
    new Map<number, number | Uint8Array>([
      [1, -7],
      [4, new Uint8Array(keyIdBytes(signer.chain))],
    ]),
  );
  const payload = encode(numberedClaims(claims));
  const toBeSigned = encode(['Signature1', protectedHeader, new Uint8Array(0), payload]);
  const signature = rawSignature(await signer.signDigest(createHash('sha256').update(toBeSigned).digest()));
  const message = encode([protectedHeader, new Map(), payload, new Uint8Array(signature)]);
  return BigInt(`0x${Buffer.from([version, ...message]).toString('hex')}`).toString();
}
