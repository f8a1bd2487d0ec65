import { KMSClient } from '@aws-sdk/client-kms';
import type { KeyWrapper } from '../ports/certificate.ts';
import { kmsKeyWrapper } from './key-wrapper-kms.ts';
import { localKeyWrapper } from './key-wrapper-local.ts';

/** KMS throttles: a few tries, each answered within the patience of a page. */
const settings = { maxAttempts: 4, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 } } as const;

/** `kms:<key id or ARN>` or `file:<path>`. */
export function openKeyWrapper(where: string, endpoint?: string): KeyWrapper {
  const name = where.slice(where.indexOf(':') + 1);
  if (!where.startsWith('kms:')) return localKeyWrapper(name);
  return kmsKeyWrapper(new KMSClient({ ...settings, ...(endpoint !== undefined && { endpoint }) }), name);
}
