import { createHash } from 'node:crypto';
import { type Hash, hashOver, nodesOver, type Span } from '../../../shared/domain/certificate/merkle.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Journal } from '../../ports/journal.ts';

export function sha256(bytes: Uint8Array): Hash {
  return createHash('sha256').update(bytes).digest();
}

/** The hashes over spans of the journal. Reads each complete subtree in them once, all at the same time. */
export async function hashesOf(
  journal: Pick<Journal, 'nodes'>,
  tenant: TenantId,
  spans: readonly Span[],
): Promise<readonly Hash[]> {
  const parts = spans.map(nodesOver);
  const hashes = await journal.nodes(tenant, parts.flat());
  let at = 0;
  return parts.map(({ length }) => {
    at += length;
    return hashOver(sha256, hashes.slice(at - length, at));
  });
}
