import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { CitizenClaims } from '../../shared/domain/citizen.ts';
import type { ClaimsSeal } from '../ports/session.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a key of its own for each session: HKDF (RFC 5869) of the link key with the browser's secret as salt.
 * Neither a copy of the table nor the link key with it opens anything. `linkKey` is base64 of at least 32 bytes.
 */
export function hkdfClaimsSeal(linkKey: string): ClaimsSeal {
  const master = Buffer.from(linkKey, 'base64');
  const keyFor = (secret: string) =>
    Buffer.from(hkdfSync('sha256', master, secret, 'foyer: claims in the session of a citizen', 32));
  return {
    seal(claims, { secret, context }) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, keyFor(secret), nonce).setAAD(Buffer.from(context));
      const sealed = [cipher.update(JSON.stringify(claims), 'utf8'), cipher.final()];
      return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64');
    },
    open(text, { secret, context }) {
      const sealed = Buffer.from(text, 'base64');
      const decipher = createDecipheriv(algorithm, keyFor(secret), sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      }).setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const claims = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
      return CitizenClaims.parse(JSON.parse(claims.toString('utf8')));
    },
  };
}
