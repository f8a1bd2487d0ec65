import { isFeeDue } from '../../../shared/domain/certificate/fee.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Requests } from '../../ports/certificate.ts';
import { changeRequest, leave, type Wish } from './change-request.ts';
import type { OpenCase } from './own-case.ts';
import { type ReviewDeps, reviewOf } from './review-of.ts';
import { withFoundPerson } from './with-found-person.ts';

export type DecideRequestDeps = ReviewDeps & { readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'> };

/**
 * What becomes of a submitted request: to be paid, approved by itself, or for a clerk. Where the register does not answer
 * it stays submitted, and the timer decides later. Doing it again does it once.
 */
export function decideRequest(deps: DecideRequestDeps) {
  return async (tenant: TenantId, { request: seen, key }: OpenCase): Promise<CertificateRequest> => {
    const decided = await changeRequest(deps.requests, { tenant, id: seen.id, seen }, (request) =>
      decision(deps, tenant, { request, key }),
    );
    return decided.ok ? decided.value : seen;
  };
}

async function decision(deps: DecideRequestDeps, tenant: TenantId, { request, key }: OpenCase): Promise<Wish> {
  if (request.state !== 'submitted') return leave;
  const at = secondsOf(deps.clock.now());
  if (request.fee && isFeeDue(request.fee)) {
    const entry = { event: 'require-payment', at, by: 'system' } as const;
    return { kind: 'advance', entry, changes: { deadline: undefined } };
  }
  const review = await reviewOf(deps, tenant, { request, key });
  if (review.kind === 'down') return leave;
  const { causes, found } = review;
  const event = causes.length === 0 ? 'auto-approve' : 'route';
  const sealed = withFoundPerson({ request, key }, found);
  return { kind: 'advance', entry: { event, at, by: 'system' }, changes: { causes, sealed } };
}
