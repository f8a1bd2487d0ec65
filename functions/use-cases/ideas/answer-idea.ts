import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Idea } from '../../../shared/domain/idea.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Clock, StaffCaller } from '../../ports.ts';
import type { Audit, Ideas } from '../../staff-ports.ts';
import { ideaView } from './idea-view.ts';

export type AnswerIdeaDeps = {
  readonly ideas: Pick<Ideas, 'read' | 'write'>;
  readonly audit: Audit;
  readonly clock: Clock;
};

/**
 * Says what becomes of an idea, or says it anew. `edited_meanwhile` when it is not the version that was read, unless
 * one's own answer stands there already: the reply to writing it was lost.
 */
export function answerIdea({ ideas, audit, clock }: AnswerIdeaDeps): Handler<Routes['answerIdea'], StaffCaller> {
  return async ({ ideaId, state, text, version }, { home, staff }) => {
    const isSaid = (one: Idea) =>
      one.state === state && one.answer?.text === text && one.answer.byName === staff.name && one.version > version;
    const idea = await ideas.read(home, ideaId);
    if (idea === undefined) return fail('not_found');
    if (isSaid(idea)) return ok(ideaView(idea, staff.id));
    if (idea.version !== version) return fail('edited_meanwhile');
    const at = secondsOf(clock.now());
    const next: Idea = { ...idea, state, answer: { text, byName: staff.name, at } };
    await audit.note(home, { at, staffId: staff.id, action: 'idea-answered', object: ideaId });
    if (await ideas.write(home, next)) return ok(ideaView({ ...next, version: version + 1 }, staff.id));
    const stored = await ideas.read(home, ideaId);
    return stored && isSaid(stored) ? ok(ideaView(stored, staff.id)) : fail('edited_meanwhile');
  };
}
