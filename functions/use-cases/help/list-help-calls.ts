import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { HelpCalls } from '../../ports/staff.ts';
import { answersFor, helpCallView } from './help-call-view.ts';

export type ListHelpCallsDeps = { readonly helpCalls: Pick<HelpCalls, 'list'> };

/** One's own calls and those one may answer; unanswered first, of these the longest waiting, then the latest answers. */
export function listHelpCalls({ helpCalls }: ListHelpCallsDeps): Handler<Routes['listHelpCalls'], StaffCaller> {
  return async (_input, { home, staff }) => {
    const all = await helpCalls.list(home);
    const visible = all.filter(({ by, officeId }) => by === staff.id || answersFor(staff.grants, officeId));
    const open = visible.filter(({ answer }) => answer === undefined).toSorted((one, other) => one.at - other.at);
    const answered = visible.filter(({ answer }) => answer !== undefined);
    const latestFirst = answered.toSorted((one, other) => (other.answer?.at ?? 0) - (one.answer?.at ?? 0));
    return ok({
      calls: [...open, ...latestFirst].map((call) => helpCallView(call, staff.id)),
      mayAnswer: staff.grants.some(({ officeId }) => answersFor(staff.grants, officeId)),
    });
  };
}
