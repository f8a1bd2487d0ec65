import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { Limits } from '../../ports/limits.ts';
import { certificateLimits } from '../certificates/certificate-limits.ts';
import { type LookAtPaymentsDeps, lookAtPayments } from './look-at-payments.ts';

export type HearOfPaymentDeps = LookAtPaymentsDeps & {
  readonly requests: Pick<Requests, 'get'>;
  readonly limits: Limits;
};

/**
 * The provider calls: something may have changed. Nothing that it says is believed; it is asked. Whoever calls learns
 * nothing, not even whether there is such a request.
 */
export function hearOfPayment(deps: HearOfPaymentDeps): Handler<Routes['hearOfPayment'], Caller> {
  const look = lookAtPayments(deps);
  return async ({ requestId }, { tenant }) => {
    const isAllowed = await deps.limits.allow(tenant, `payment-hook.${requestId}`, certificateLimits.hooksByRequest);
    if (!isAllowed) return fail('too_many_requests');
    const request = await deps.requests.get(tenant, requestId);
    if (request) await look(tenant, request);
    return ok({});
  };
}
