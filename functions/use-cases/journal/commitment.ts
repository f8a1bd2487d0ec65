import { createHmac, randomBytes } from 'node:crypto';
import type { CertificateId } from '../../../shared/domain/certificate/ids.ts';
import type { Commitment } from '../../ports/journal.ts';

/** What happened to a certificate, as its entry in the journal commits to it. */
export type JournalEvent = {
  readonly event: 'issued' | 'revoked' | 'superseded';
  readonly certificateId: CertificateId;
  /** SHA-256 of the sealed file. */
  readonly fileHash: Uint8Array;
};

/** One a certificate, kept sealed in its case. Once it is destroyed nobody can tell any more which entries were those. */
export function newJournalSalt(): Uint8Array {
  return randomBytes(32);
}

/**
 * The entry of an event. Numbers and file hashes are no secrets, so without the salt whoever holds a document could look
 * up in the public journal what became of it.
 */
export function commitmentTo(salt: Uint8Array, { event, certificateId, fileHash }: JournalEvent): Commitment {
  const text = `${event}\n${certificateId}\n${Buffer.from(fileHash).toString('hex')}\n`;
  return createHmac('sha256', salt).update(text).digest();
}
