import { createHmac, createSecretKey, hash } from 'node:crypto';
import { AppointmentId, LinkToken } from '../../shared/domain/ids.ts';
import type { Links } from '../ports/links.ts';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 16;

/**
 * Secrets and pseudonyms derived from one key, so that none has to be stored and a mail can be written again.
 * `key` is base64 of at least 32 bytes; a shorter one throws. With a new key the links already sent go on working
 * (the appointments keep their hashes), but mails sent later about appointments made before would not match.
 */
export function hmacLinks(key: string): Links {
  const secret = Buffer.from(key, 'base64');
  if (secret.length < 32) throw new Error(`The link key has ${secret.length} bytes; base64 of at least 32 is needed.`);
  const keyed = createSecretKey(secret);
  // JSON keeps the parts apart: no two different lists give the same bytes.
  const derive = (parts: readonly string[]) => createHmac('sha256', keyed).update(JSON.stringify(parts)).digest();
  const token = (...parts: readonly string[]) => LinkToken.parse(derive(['link', ...parts]).toString('base64url'));
  return {
    token: (tenant, id, purpose) => token(tenant, id, purpose),
    confirmToken: (tenant, id, mail) => token(tenant, id, 'confirm', mail),
    code: (tenant, id, mail) => sixDigits(derive(['code', tenant, id, mail])),
    hash: (token) => hash('sha256', token, 'base64url'),
    pseudonym: (tenant, kind, value) => derive(['pseudonym', tenant, kind, value]).toString('base64url').slice(0, 22),
    appointmentId: (tenant, purpose, parts) => appointmentId(derive(['appointment', tenant, purpose, ...parts])),
  };
}

// 48 bits modulo a million: no digit is likelier than another by more than one in 10^8.
function sixDigits(bytes: Buffer): string {
  return (bytes.readUIntBE(0, 6) % 1_000_000).toString().padStart(6, '0');
}

function appointmentId(bytes: Buffer): AppointmentId {
  const bits = BigInt(`0x${bytes.toString('hex')}`);
  const letters = Array.from({ length: idLength }, (_, index) => {
    const shift = BigInt(bytes.length * 8 - (index + 1) * 5);
    return crockford.charAt(Number((bits >> shift) & 31n));
  });
  return AppointmentId.parse(letters.join(''));
}
