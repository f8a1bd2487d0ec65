import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Checkpoints, Journal } from '../../ports/journal.ts';

export type PublishedDeps = { readonly journal: Journal; readonly checkpoints: Checkpoints };

/** Whether a tree of this size is within what was signed: only that is shown, so that no answer ever changes. */
export async function isPublished({ checkpoints }: PublishedDeps, tenant: TenantId, size: number): Promise<boolean> {
  const last = await checkpoints.latest(tenant);
  return last !== undefined && size <= last.size;
}

/** Standard base64, as in checkpoints. */
export function textOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}
