import type { Temporal } from 'temporal-polyfill';
import type { TreeHead } from '../../../shared/domain/certificate/merkle-proof.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';

/** What names a town's journal, and the key that signs it: `termine.example/v1/journal`. */
export type JournalOrigin = (tenant: TenantId) => string;

/** The journal of a town under the address of its pages. */
export function journalOriginBy(portalOrigin: (tenant: TenantId) => string): JournalOrigin {
  return (tenant) => `${new URL(portalOrigin(tenant)).host}/v1/journal`;
}

/**
 * A checkpoint (https://c2sp.org/tlog-checkpoint): origin, number of entries, root hash. When it was signed stands in a
 * line of extension, so that a journal that is held still can be told from one in which nothing happens.
 */
export function checkpointText(
  origin: string,
  { size, root, at }: TreeHead & { readonly at?: Temporal.Instant },
): string {
  const time = at === undefined ? '' : `${at.toString({ smallestUnit: 'second' })}\n`;
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n${time}`;
}
