import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { messagesOf, withMessage } from './case-contents.ts';
import { type ChangeOwnCaseDeps, changeOwnCase } from './change-own-case.ts';
import { leave } from './change-request.ts';
import { townCalendar } from './working-days.ts';

/**
 * Answers what a clerk asked; the town's clock goes on with the working days that were left. The same answer again, sent
 * because the reply was lost, is kept once.
 */
export function answerQuestion(deps: ChangeOwnCaseDeps): Handler<Routes['answerQuestion'], CitizenCaller> {
  return async ({ requestId, text }, caller) => {
    const calendar = await townCalendar(deps, caller.tenant);
    const at = secondsOf(deps.clock.now());
    return await changeOwnCase(deps, { caller, requestId }, async (request, key) => {
      const last = messagesOf(key, request).at(-1);
      if (request.state === 'in-review' && last?.from === 'citizen' && last.text === text) return leave;
      if (!mayMake('answer', request.state, 'citizen')) return fail('request_changed');
      return {
        kind: 'advance',
        entry: { event: 'answer', at, by: 'citizen' },
        changes: {
          deadline: calendar.after(request.daysLeft ?? request.terms.deadlineWorkingDays),
          daysLeft: undefined,
          sealed: withMessage(key, request, { from: 'citizen', at, text }),
        },
      };
    });
  };
}
