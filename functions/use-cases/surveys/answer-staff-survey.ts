import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type KeepAnswerDeps, keepAnswer } from './keep-answer.ts';

/** A member of staff answers, once and unnamed, in a practice session too: a survey is never only practice. */
export function answerStaffSurvey(
  deps: KeepAnswerDeps & { readonly newId: () => string },
): Handler<Routes['answerStaffSurvey'], StaffCaller> {
  return async ({ surveyId, answers }, { home, staff }) => {
    const once = `staff ${staff.id}`;
    const kept = await keepAnswer(deps, home, { surveyId, audience: 'staff', answers, once, id: deps.newId() });
    if (kept.ok) return ok({});
    const { code } = kept;
    return code === 'idempotency_key_reused' ? fail('already_answered') : { ...kept, code };
  };
}
