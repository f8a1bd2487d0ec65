import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { ownRequest } from '../certificates/own-case.ts';

export type DiscardRequestDeps = { readonly requests: Pick<Requests, 'get' | 'erase'>; readonly clock: Clock };

/** Throws a draft away for ever. `request_changed`: it was submitted or saved meanwhile. */
export function discardRequest({
  requests,
  clock,
}: DiscardRequestDeps): Handler<Routes['discardRequest'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownRequest(requests, caller, requestId);
    if (!found.ok) return found;
    if (found.value.state !== 'draft') return fail('request_changed');
    const entry = { event: 'discard', at: secondsOf(clock.now()), by: 'citizen' } as const;
    const answer = await requests.erase(caller.tenant, found.value, entry);
    return answer.kind === 'done' ? ok({}) : fail('request_changed');
  };
}
