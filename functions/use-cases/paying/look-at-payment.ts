import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { type OwnCaseDeps, ownCase } from '../certificates/own-case.ts';
import { type RequestViewDeps, requestView } from '../certificates/request-view.ts';
import { type LookAtPaymentsDeps, lookAtPayments } from './look-at-payments.ts';

/** For whoever comes back from the provider's page: asks whether it is paid, and shows the case as it is then. */
export function lookAtPayment(
  deps: LookAtPaymentsDeps & OwnCaseDeps & RequestViewDeps,
): Handler<Routes['lookAtPayment'], CitizenCaller> {
  const look = lookAtPayments(deps);
  return async ({ requestId }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    if (!found.ok) return found;
    const { request, isDown } = await look(caller.tenant, found.value.request);
    if (isDown && request.state === 'awaiting-payment') return fail('payment_unavailable');
    return ok(await requestView(deps, caller, { request, key: found.value.key }));
  };
}
