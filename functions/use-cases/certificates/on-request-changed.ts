import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { RequestChange } from '../../issue-ports.ts';

export type OnRequestChangedDeps = {
  readonly issue: (tenant: TenantId, id: RequestId) => Promise<unknown>;
  readonly sendReadyMail: (tenant: TenantId, id: RequestId, at: number) => Promise<unknown>;
  readonly signCheckpoint: (tenant: TenantId) => Promise<unknown>;
};

/**
 * What follows when a request came into another state: what was approved is issued, who asked is told, and what was taken
 * back is in the signed journal at once. Told late, twice or out of order it does no harm: each reads the request again.
 */
export function onRequestChanged({ issue, sendReadyMail, signCheckpoint }: OnRequestChangedDeps) {
  return async ({ tenant, id, state, at }: RequestChange): Promise<void> => {
    if (state === 'approved') await issue(tenant, id);
    if (state === 'issued') await sendReadyMail(tenant, id, at);
    if (state === 'revoked' || state === 'superseded') await signCheckpoint(tenant);
  };
}
