import { createHash } from 'node:crypto';
import { wrappedKeyKey } from '../../functions/store/certificates/case-keys.ts';
import { certificateFileKey } from '../../functions/store/certificates/issued-keys.ts';
import { certificateItem, knownUntil } from '../../functions/store/certificates/issued-row.ts';
import type { Tools } from '../../infra/ops/wiring.ts';
import { CertificateId, ProductId, RequestId } from '../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';

/** The whole file of a certificate that has expired; only its hash is kept anyway. */
export const expiredFile = Buffer.from('%PDF-1.7 of somebody who asked last year');

const day = 86_400;

/** Puts a certificate in place that was issued half a year ago and expired yesterday: no test can wait so long. */
export async function issueLongAgo({ table, clock }: Tools, tenant: TenantId): Promise<void> {
  const now = secondsOf(clock.now());
  const requestId = RequestId.parse('B'.repeat(22));
  const row = {
    id: CertificateId.parse('LIN-2025-4K7M2PQX'),
    codeHash: 'of-a-code-that-nobody-types',
    requestId,
    kind: 'registration-simple',
    productId: ProductId.parse('meldebescheinigung'),
    issuedAt: now - 180 * day,
    validUntil: now - day,
    state: 'valid',
    fileHash: createHash('sha256').update(expiredFile).digest('base64url'),
    keyId: 'of-last-year',
    status: { list: '1', index: 1 },
    journalIndex: 0,
    checks: 0,
  } as const;
  const ttl = knownUntil(row);
  await Promise.all([
    table.put({ item: certificateItem(tenant, row) }),
    table.put({ item: { ...certificateFileKey(tenant, row.fileHash), to: row.codeHash, ttl } }),
    table.put({ item: { ...wrappedKeyKey(tenant, requestId), w: 'wrapped' } }),
  ]);
}
