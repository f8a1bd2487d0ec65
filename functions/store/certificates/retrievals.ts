import * as z from 'zod';
import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { Retrieval } from '../../../shared/domain/certificate/retrieval.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { KeyWrapper } from '../../ports/certificate.ts';
import type { RetrievalLog, SealedRetrieval } from '../../ports/issue.ts';
import { partsOfSk } from '../keys.ts';
import type { Table, Write } from '../table.ts';
import { retrievalKey, retrievalsPk } from './case-keys.ts';
import { opened, sealed } from './envelope.ts';

const RetrievalRow = z.object({ sk: z.string(), w: z.base64(), s: z.base64() });

type RetrievalsDeps = { readonly table: Pick<Table, 'query'>; readonly wrapper: KeyWrapper };

/** A data key for each entry: whoever may have one made may write, and only whoever may have it opened can read. */
export function retrievalsIn({ table, wrapper }: RetrievalsDeps): RetrievalLog {
  return {
    async seal(tenant, retrieval, keptUntil) {
      const { requestId, at } = retrieval;
      const { plain, wrapped } = await wrapper.generate(contextOf(tenant, requestId));
      const bytes = sealed(plain, placeOf(tenant, { requestId, at }), Buffer.from(JSON.stringify(retrieval)));
      return { requestId, at, wrapped: textOf(wrapped), sealed: textOf(bytes), keptUntil };
    },
    async read(tenant, year) {
      const rows = await table.query({ pk: retrievalsPk(tenant, year), consistent: true });
      const retrievals: Retrieval[] = [];
      for (const row of rows) retrievals.push(await readRow(wrapper, tenant, RetrievalRow.parse(row)));
      return retrievals;
    },
  };
}

/** Only ever added; the table deletes it in the end. */
export function retrievalWrite(tenant: TenantId, { requestId: id, at, wrapped, ...entry }: SealedRetrieval): Write {
  return { item: { ...retrievalKey(tenant, { at, id }), w: wrapped, s: entry.sealed, ttl: entry.keptUntil } };
}

async function readRow(
  wrapper: KeyWrapper,
  tenant: TenantId,
  { sk, w, s }: z.infer<typeof RetrievalRow>,
): Promise<Retrieval> {
  const [at, id] = partsOfSk(sk);
  const entry = { at: Number(at), requestId: RequestId.parse(id) };
  const plain = await wrapper.unwrap(Buffer.from(w, 'base64'), contextOf(tenant, entry.requestId));
  const text = opened(plain, placeOf(tenant, entry), Buffer.from(s, 'base64')).toString('utf8');
  return Retrieval.parse(JSON.parse(text));
}

function contextOf(tenant: TenantId, requestId: RequestId) {
  return { tenant, retrieval: requestId };
}

function placeOf(tenant: TenantId, { requestId: id, at }: Pick<Retrieval, 'requestId' | 'at'>): string {
  return JSON.stringify(retrievalKey(tenant, { at, id }));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
