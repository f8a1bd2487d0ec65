import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { RequestState } from '../../../shared/domain/certificate/lifecycle.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { RequestChange } from '../../ports/issue.ts';
import { despiteFailures } from '../despite-failures.ts';

type Step = (tenant: TenantId, id: RequestId) => Promise<unknown>;

export type OnRequestChangedDeps = {
  readonly issue: Step;
  readonly writeReceipt: Step;
  readonly tellCitizen: Step;
  readonly endPickUp: Step;
  readonly signCheckpoint: (tenant: TenantId) => Promise<unknown>;
};

/**
 * What follows when a request came into another state: what was paid has a receipt, what was approved is issued, who asked
 * is told, what was taken back is in the signed journal at once, and where nothing lies ready any more nobody is expected to
 * pick it up. Told late, twice or out of order it does no harm:
 * each reads the request again. One that fails keeps no other from being done.
 */
export function onRequestChanged({
  issue,
  writeReceipt,
  tellCitizen,
  endPickUp,
  signCheckpoint,
}: OnRequestChangedDeps) {
  const following: Partial<Record<RequestState, readonly Step[]>> = {
    'in-review': [writeReceipt],
    approved: [writeReceipt, issue],
    'needs-info': [tellCitizen],
    rejected: [tellCitizen],
    issued: [tellCitizen],
    delivered: [endPickUp],
    revoked: [signCheckpoint, endPickUp],
    superseded: [signCheckpoint, endPickUp],
    expired: [endPickUp],
  };
  return async ({ tenant, id, state }: RequestChange): Promise<void> => {
    await despiteFailures(following[state] ?? [], `things that follow from ${state} are not done`, (step) =>
      step(tenant, id),
    );
  };
}
