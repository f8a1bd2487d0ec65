import { readFileSync } from 'node:fs';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Signer } from '../ports/document.ts';
import { chainOf } from './document/signer-checks.ts';
import { kmsSigner } from './signer-kms.ts';
import { localSigner } from './signer-local.ts';

/** KMS throttles: a few tries, each short. What still fails is taken up by a timer. */
const settings = { maxAttempts: 4, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 } } as const;

export type SignerPlace = {
  /** `kms:<key id or ARN>` or `file:<path>` of a key in PEM. */
  readonly key: string;
  /** Certificates in PEM, that of the key first, or `file:<path>` of them. */
  readonly chain: string;
  /** Address of another KMS, for example an emulator. */
  readonly endpoint?: string | undefined;
};

/** The key of the seal. `at`: now, in seconds since 1970. Throws `SealUnavailable` when nothing could be sealed with it. */
export async function openSigner({ key, chain: text, endpoint }: SignerPlace, at: number): Promise<Signer> {
  const chain = chainOf(text.startsWith('file:') ? readFileSync(text.slice('file:'.length), 'utf8') : text);
  const place = key.slice(key.indexOf(':') + 1);
  if (!key.startsWith('kms:')) return localSigner({ pem: readFileSync(place, 'utf8'), chain }, at);
  const client = new KMSClient({ ...settings, ...(endpoint !== undefined && { endpoint }) });
  return await kmsSigner({ client, id: place, chain }, at);
}
