import * as z from 'zod';
import { CertificateRequest, ErasedRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { StoredRequest } from '../../ports/certificate.ts';
import type { Key } from '../keys.ts';
import type { Item, Row } from '../wire.ts';
import { requestKey } from './case-keys.ts';

/** `nonce` is unique to a write, so that a lost reply is recognised. */
export function requestItem(tenant: TenantId, request: CertificateRequest, nonce: string): Item & Key {
  return { ...request, ...requestKey(tenant, request.id), nonce };
}

/** What a row holds; undefined where there is none. Throws when the row is no request. */
export function toStored(row: Row | undefined): StoredRequest | undefined {
  if (row === undefined) return undefined;
  const { pk: _pk, sk: _sk, nonce: _nonce, ttl: _ttl, ...kept } = row;
  return kept['state'] === 'erased' ? ErasedRequest.parse(kept) : CertificateRequest.parse(kept);
}

/** The write that made a row. */
export function nonceOf(row: Row | undefined): string | undefined {
  return z.object({ nonce: z.string() }).safeParse(row).data?.nonce;
}
