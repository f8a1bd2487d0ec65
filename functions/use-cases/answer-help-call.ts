import type { Handler } from '../../shared/contracts/route.ts';
import type { Routes } from '../../shared/contracts/routes.ts';
import type { HelpCall } from '../../shared/domain/help-call.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Clock, StaffCaller } from '../ports.ts';
import type { Audit, HelpCalls } from '../staff-ports.ts';
import { answersFor, helpCallView } from './help-call-view.ts';

export type AnswerHelpCallDeps = {
  readonly helpCalls: Pick<HelpCalls, 'read' | 'write'>;
  readonly audit: Audit;
  readonly clock: Clock;
};

/** `not_found` also for a call from an office that is none of the caller's; `edited_meanwhile` when somebody was faster. */
export function answerHelpCall(deps: AnswerHelpCallDeps): Handler<Routes['answerHelpCall'], StaffCaller> {
  const { helpCalls, audit, clock } = deps;
  return async ({ helpCallId, text, version }, { home, staff }) => {
    const call = await helpCalls.read(home, helpCallId);
    if (call === undefined || !answersFor(staff.grants, call.officeId)) return fail('not_found');
    if (call.version !== version) return fail('edited_meanwhile');
    const at = secondsOf(clock.now());
    const next: HelpCall = { ...call, answer: { text, byName: staff.name, at } };
    await audit.note(home, { at, staffId: staff.id, action: 'help-answered', object: helpCallId });
    if (!(await helpCalls.write(home, next))) return fail('edited_meanwhile');
    return ok(helpCallView({ ...next, version: version + 1 }, staff.id));
  };
}
