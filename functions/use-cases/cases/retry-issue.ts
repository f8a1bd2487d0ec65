import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ChangeCaseDeps, changeCase } from './change-case.ts';

/** Has a failed certificate issued again. The function that holds the key takes it up with its next timer, in minutes. */
export function retryIssue(deps: ChangeCaseDeps): Handler<Routes['retryIssue'], StaffCaller> {
  return async ({ requestId, version }, caller) => {
    const at = secondsOf(deps.clock.now());
    const change = { requestId, version, event: 'issue', action: 'case-retried' } as const;
    return await changeCase(deps, { caller, change }, async ({ request }) => {
      if (request.state !== 'issue-failed') return fail('request_changed');
      return { kind: 'advance', entry: { event: 'issue', at, by: 'clerk', staffId: caller.staff.id } };
    });
  };
}
