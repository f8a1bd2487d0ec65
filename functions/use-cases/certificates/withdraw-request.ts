import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { type GiveBackDeps, giveBack } from '../paying/give-back.ts';
import { withRefunds } from '../paying/refunds.ts';
import type { ChangeOwnCaseDeps } from './change-own-case.ts';
import { changeRequest, leave, type Wish } from './change-request.ts';
import { ownCase } from './own-case.ts';
import { requestView } from './request-view.ts';

/** Withdraws a request that is not decided yet. Doing it twice does it once. */
export function withdrawRequest(
  deps: ChangeOwnCaseDeps & GiveBackDeps,
): Handler<Routes['withdrawRequest'], CitizenCaller> {
  const refund = giveBack(deps);
  return async ({ requestId }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    if (!found.ok) return found;
    const { request: seen, key } = found.value;
    const { tenant } = caller;
    const at = secondsOf(deps.clock.now());
    const withdrawn = await changeRequest(deps.requests, { tenant, id: requestId, seen }, async (request) => {
      if (request.state === 'withdrawn') return leave;
      if (!mayMake('withdraw', request.state, 'citizen')) return fail('request_changed');
      const payments = withRefunds(request, 'withdrawn', at);
      const entry = { event: 'withdraw', at, by: 'citizen' } as const;
      return { kind: 'advance', entry, changes: { payments, deadline: undefined } } satisfies Wish;
    });
    if (!withdrawn.ok) return withdrawn;
    const { request } = await refund(tenant, withdrawn.value);
    return ok(await requestView(deps, caller, { request, key }));
  };
}
