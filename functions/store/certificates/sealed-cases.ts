import * as z from 'zod';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { Sealed } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CaseKey, CaseKeys, KeyWrapper, SealedPart } from '../../ports/certificate.ts';
import type { Table } from '../table.ts';
import { requestKey, wrappedKeyKey } from './case-keys.ts';
import { opened, sealed } from './envelope.ts';

const WrappedRow = z.object({ w: z.base64() });

export type CaseKeysDeps = { readonly table: Pick<Table, 'get'>; readonly wrapper: KeyWrapper };

/**
 * The wrapped key lies apart from what it opens, and is read anew each time: once it is deleted nothing of the case can be
 * opened any more, at once and for ever.
 */
export function caseKeysIn({ table, wrapper }: CaseKeysDeps): CaseKeys {
  return {
    async create(tenant, id) {
      const { plain, wrapped } = await wrapper.generate(contextOf(tenant, id));
      return { key: caseKey(plain, tenant, id), wrapped: Buffer.from(wrapped).toString('base64') };
    },
    async open(tenant, id) {
      const row = await table.get(wrappedKeyKey(tenant, id), { consistent: true });
      if (row === undefined) return undefined;
      const wrapped = Buffer.from(WrappedRow.parse(row).w, 'base64');
      return caseKey(await wrapper.unwrap(wrapped, contextOf(tenant, id)), tenant, id);
    },
  };
}

function contextOf(tenant: TenantId, id: RequestId) {
  return { tenant, case: id };
}

function caseKey(plain: Uint8Array, tenant: TenantId, id: RequestId): CaseKey {
  const place = (part: SealedPart) => JSON.stringify([requestKey(tenant, id).pk, part]);
  const sealBytes = (part: SealedPart, bytes: Uint8Array) =>
    Sealed.parse(sealed(plain, place(part), bytes).toString('base64'));
  const openBytes = (part: SealedPart, text: Sealed) => opened(plain, place(part), Buffer.from(text, 'base64'));
  return {
    sealBytes,
    openBytes,
    seal: (part, value) => sealBytes(part, Buffer.from(JSON.stringify(value))),
    open: (part, text): unknown => JSON.parse(openBytes(part, text).toString('utf8')),
  };
}
