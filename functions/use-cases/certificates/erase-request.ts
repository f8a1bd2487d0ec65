import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import type { DiscardRequestDeps } from '../asking/discard-request.ts';
import { mayBeErased } from './citizen-actions.ts';
import { ownRequest } from './own-case.ts';

/**
 * Deletes a case that has ended, before its time: the key is destroyed, and with it everything personal. `request_changed`:
 * it has not ended, or money is on its way.
 */
export function eraseRequest({ requests, clock }: DiscardRequestDeps): Handler<Routes['eraseRequest'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownRequest(requests, caller, requestId);
    if (!found.ok) return found;
    if (!mayBeErased(found.value)) return fail('request_changed');
    const entry = { event: 'erase', at: secondsOf(clock.now()), by: 'citizen' } as const;
    const answer = await requests.erase(caller.tenant, found.value, entry);
    return answer.kind === 'done' ? ok({}) : fail('request_changed');
  };
}
