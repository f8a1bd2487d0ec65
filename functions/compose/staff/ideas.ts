import type { helpRoutes } from '../../../shared/contracts/staff/help-routes.ts';
import type { ideasRoutes } from '../../../shared/contracts/staff/ideas-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { helpCallsIn, ideasIn } from '../../store/staff-entries.ts';
import { answerHelpCall } from '../../use-cases/help/answer-help-call.ts';
import { callForHelp } from '../../use-cases/help/call-for-help.ts';
import { listHelpCalls } from '../../use-cases/help/list-help-calls.ts';
import { answerIdea } from '../../use-cases/ideas/answer-idea.ts';
import { listIdeas } from '../../use-cases/ideas/list-ideas.ts';
import { proposeIdea } from '../../use-cases/ideas/propose-idea.ts';
import { supportIdea } from '../../use-cases/ideas/support-idea.ts';
import type { StaffFoundation } from './foundation.ts';

/** Ideas, and questions of those who are stuck. */
export function ideasHandlers(
  foundation: StaffFoundation,
  guard: Guard,
): Handlers<keyof typeof ideasRoutes | keyof typeof helpRoutes> {
  const deps = { ...foundation, ideas: ideasIn(foundation), helpCalls: helpCallsIn(foundation) };
  return {
    listIdeas: guard('listIdeas', listIdeas(deps)),
    proposeIdea: guard('proposeIdea', proposeIdea(deps)),
    supportIdea: guard('supportIdea', supportIdea(deps)),
    answerIdea: guard('answerIdea', answerIdea(deps)),
    listHelpCalls: guard('listHelpCalls', listHelpCalls(deps)),
    callForHelp: guard('callForHelp', callForHelp(deps)),
    answerHelpCall: guard('answerHelpCall', answerHelpCall(deps)),
  };
}
