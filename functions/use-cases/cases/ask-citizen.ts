import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { withMessage } from '../certificates/case-contents.ts';
import { townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { type ChangeCaseDeps, changeCase } from './change-case.ts';

/** Asks the citizen something. The working days that are left are kept: they begin again with the answer. */
export function askCitizen(deps: ChangeCaseDeps & WorkingDaysDeps): Handler<Routes['askCitizen'], StaffCaller> {
  return async ({ requestId, version, text }, caller) => {
    const calendar = await townCalendar(deps, caller.tenant);
    const at = secondsOf(deps.clock.now());
    const change = { requestId, version, event: 'ask', action: 'case-asked' } as const;
    return await changeCase(deps, { caller, change }, async ({ request, key }) => {
      if (!mayMake('ask', request.state, 'clerk')) return fail('request_changed');
      const { deadline, terms } = request;
      return {
        kind: 'advance',
        entry: { event: 'ask', at, by: 'clerk', staffId: caller.staff.id },
        changes: {
          deadline: undefined,
          daysLeft: deadline === undefined ? terms.deadlineWorkingDays : calendar.left(deadline),
          // Whoever approved it before did so without the answer.
          approvals: [],
          sealed: withMessage(key, request, { from: 'clerk', at, text }),
        },
      };
    });
  };
}
