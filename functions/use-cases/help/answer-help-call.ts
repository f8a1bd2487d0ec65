import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { HelpCall } from '../../../shared/domain/help-call.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Audit, HelpCalls } from '../../ports/staff.ts';
import { answersFor, helpCallView } from './help-call-view.ts';

export type AnswerHelpCallDeps = {
  readonly helpCalls: Pick<HelpCalls, 'read' | 'write'>;
  readonly audit: Audit;
  readonly clock: Clock;
};

/**
 * `not_found` also for a call from an office that is none of the caller's; `edited_meanwhile` when somebody was faster,
 * but not when one's own answer stands there already: the reply to writing it was lost.
 */
export function answerHelpCall(deps: AnswerHelpCallDeps): Handler<Routes['answerHelpCall'], StaffCaller> {
  const { helpCalls, audit, clock } = deps;
  return async ({ helpCallId, text, version }, { home, staff }) => {
    const isSaid = ({ answer, version: written }: HelpCall) =>
      answer?.text === text && answer.byName === staff.name && written > version;
    const call = await helpCalls.read(home, helpCallId);
    if (call === undefined || !answersFor(staff.grants, call.officeId)) return fail('not_found');
    if (isSaid(call)) return ok(helpCallView(call, staff.id));
    if (call.version !== version) return fail('edited_meanwhile');
    const at = secondsOf(clock.now());
    const next: HelpCall = { ...call, answer: { text, byName: staff.name, at } };
    await audit.note(home, { at, staffId: staff.id, action: 'help-answered', object: helpCallId });
    if (await helpCalls.write(home, next)) return ok(helpCallView({ ...next, version: version + 1 }, staff.id));
    const stored = await helpCalls.read(home, helpCallId);
    return stored && isSaid(stored) ? ok(helpCallView(stored, staff.id)) : fail('edited_meanwhile');
  };
}
