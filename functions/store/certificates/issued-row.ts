import * as z from 'zod';
import { CertificateId, ProductId, RequestId } from '../../../shared/domain/certificate/ids.ts';
import { ProductKind } from '../../../shared/domain/certificate/product.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CertificateRow } from '../../ports/certificate.ts';
import type { Key } from '../keys.ts';
import type { Item, Row } from '../wire.ts';
import { certificateKey } from './issued-keys.ts';

/** How long a certificate can still be asked about after it ceased to be valid: a year; then nobody knows it any more. */
const knownDays = 366;

const Stored = z.object({
  id: CertificateId,
  codeHash: z.string(),
  requestId: RequestId,
  kind: ProductKind,
  productId: ProductId,
  issuedAt: z.int(),
  validUntil: z.int(),
  state: z.enum(['valid', 'revoked', 'superseded']),
  reason: z.string().optional(),
  endedAt: z.int().optional(),
  birthHash: z.string().optional(),
  fileHash: z.string(),
  keyId: z.string(),
  status: z.object({ list: z.string(), index: z.int() }),
  journalIndex: z.int(),
  checks: z.int(),
});

/** `ttl` of everything that leads to a certificate. */
export function knownUntil({ validUntil }: Pick<CertificateRow, 'validUntil'>): number {
  return validUntil + knownDays * 86_400;
}

export function certificateItem(tenant: TenantId, row: CertificateRow): Item & Key {
  return { ...row, ...certificateKey(tenant, row.codeHash), ttl: knownUntil(row) };
}

/** Throws when it is no certificate. */
export function toCertificate(row: Row): CertificateRow {
  const { reason, endedAt, birthHash, ...kept } = Stored.parse(row);
  return {
    ...kept,
    ...(reason !== undefined && { reason }),
    ...(endedAt !== undefined && { endedAt }),
    ...(birthHash !== undefined && { birthHash }),
  };
}

/** Where a pointer leads. */
export function codeHashOf(pointer: Row): string {
  return z.object({ to: z.string() }).parse(pointer).to;
}
