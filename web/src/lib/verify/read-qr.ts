import { decode, encode } from 'cborg';
import { claimsFrom, type QrClaims } from '#shared/domain/certificate/qr-claims.ts';

/** A key of GET /v1/certificate-keys, as much as is needed here. */
export type PublishedKey = { readonly kid: string; readonly publicKey: string };

/**
 * `genuine`: signed by that key; whether it was revoked only the register knows, and whether it expired the clock.
 * `forged`: signed, but not over this. `unknown-key`: none of these keys; they may be out of date. `unreadable`: no QR code
 * of a certificate, or cut off.
 */
export type QrReading =
  | { readonly kind: 'genuine'; readonly claims: QrClaims; readonly kid: string }
  | { readonly kind: 'forged' | 'unreadable' }
  | { readonly kind: 'unknown-key'; readonly kid: string };

type Bytes = Uint8Array<ArrayBuffer>;
type Message = { readonly header: Bytes; readonly kid: string; readonly payload: Bytes; readonly signature: Bytes };

/** Digits of the largest QR code; what is longer never came from one. */
const mostDigits = 7100;

const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Checks what stands behind the `#` of a QR code's address, here: no server learns of it. */
export async function readQr(fragment: string, keys: readonly PublishedKey[]): Promise<QrReading> {
  const message = messageIn(fragment.replace(/^#/, ''));
  if (message === undefined) return { kind: 'unreadable' };
  const { header, kid, payload, signature } = message;
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return { kind: 'unknown-key', kid };
  const publicKey = await crypto.subtle.importKey('spki', fromBase64(key.publicKey), es256, false, ['verify']);
  const signed = encode(['Signature1', header, new Uint8Array(0), payload]);
  if (!(await crypto.subtle.verify(es256, publicKey, signature, Uint8Array.from(signed)))) return { kind: 'forged' };
  const claims = claimsIn(payload);
  return claims === undefined ? { kind: 'unreadable' } : { kind: 'genuine', claims, kid };
}

/** Version, then COSE_Sign1: protected header, unprotected header, payload, signature. */
function messageIn(digits: string): Message | undefined {
  if (digits.length > mostDigits || !/^[1-9]\d+$/.test(digits)) return undefined;
  const [version, ...rest] = bytesOf(digits);
  const parts = version === 1 ? decoded(Uint8Array.from(rest)) : undefined;
  if (!Array.isArray(parts) || parts.length !== 4 || !isEmptyMap(parts[1])) return undefined;
  const [header, payload, signature] = [parts[0], parts[2], parts[3]].map(bytesIn);
  if (!header || !payload || !signature) return undefined;
  const named = decoded(header);
  const kid = named instanceof Map && named.get(1) === -7 ? bytesIn(named.get(4)) : undefined;
  return kid && { header, kid: toBase64Url(kid), payload, signature };
}

/** The unprotected header is not signed, so nothing may stand in it. */
function isEmptyMap(value: unknown): boolean {
  return value instanceof Map && value.size === 0;
}

function claimsIn(payload: Bytes): QrClaims | undefined {
  const numbered = decoded(payload);
  return numbered instanceof Map ? claimsFrom(numbered) : undefined;
}

function decoded(bytes: Bytes): unknown {
  try {
    return decode(bytes, { useMaps: true });
  } catch {
    return undefined;
  }
}

function bytesIn(value: unknown): Bytes | undefined {
  return value instanceof Uint8Array ? Uint8Array.from(value) : undefined;
}

function bytesOf(digits: string): readonly number[] {
  const hex = BigInt(digits).toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return (even.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64Url(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
