import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM (NIST SP 800-38D): version, random nonce, ciphertext, tag. `place` is authenticated with it: what was moved
 * to another place does not open. With random nonces one key is good for 2^32 values; a case has a few hundred.
 */
export function sealed(key: Uint8Array, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([Buffer.of(version), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the bytes were changed, are of another version, or were sealed by another key or for another place. */
export function opened(key: Uint8Array, place: string, bytes: Uint8Array): Buffer {
  if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) {
    throw new Error(`Not an envelope of version ${version}`);
  }
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
}
