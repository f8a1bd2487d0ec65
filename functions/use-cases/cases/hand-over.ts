import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type ChangeCaseDeps, changeCase } from './change-case.ts';

/** Notes that a certificate went out by post, or was handed to whoever came for it. */
export function handOver(deps: ChangeCaseDeps): Handler<Routes['handOver'], StaffCaller> {
  return async ({ requestId, version }, caller) => {
    const at = secondsOf(deps.clock.now());
    const change = { requestId, version, event: 'deliver', action: 'certificate-handed-over' } as const;
    return await changeCase(deps, { caller, change }, async ({ request }) => {
      if (clerkTask(request) !== 'hand-over') return fail('request_changed');
      return { kind: 'advance', entry: { event: 'deliver', at, by: 'clerk', staffId: caller.staff.id } };
    });
  };
}
