import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Idea, isAnsweredInTime, whenAnswered } from '../../../shared/domain/idea.ts';
import type { StaffId, TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, type Ok, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Events } from '../../ports/events.ts';
import type { Audit, Ideas } from '../../ports/staff.ts';
import { ideaView } from './idea-view.ts';

export type AnswerIdeaDeps = {
  readonly ideas: Pick<Ideas, 'read' | 'write'>;
  readonly audit: Audit;
  readonly events: Events;
  readonly clock: Clock;
};

/**
 * Says what becomes of an idea, or says it anew. `edited_meanwhile` when it is not the version that was read, unless
 * one's own answer stands there already: the reply to writing it was lost.
 */
export function answerIdea(deps: AnswerIdeaDeps): Handler<Routes['answerIdea'], StaffCaller> {
  const { ideas, audit, clock } = deps;
  return async ({ ideaId, state, text, version }, { home, staff }) => {
    const isSaid = (one: Idea) =>
      one.state === state && one.answer?.text === text && one.answer.byName === staff.name && one.version > version;
    const idea = await ideas.read(home, ideaId);
    if (idea === undefined) return fail('not_found');
    if (isSaid(idea)) return await told(deps, home, { idea, viewer: staff.id });
    if (idea.version !== version) return fail('edited_meanwhile');
    const at = secondsOf(clock.now());
    const answeredAt = whenAnswered(idea) ?? at;
    const next: Idea = { ...idea, state, answeredAt, answer: { text, byName: staff.name, at } };
    await audit.note(home, { at, staffId: staff.id, action: 'idea-answered', object: ideaId });
    const isWritten = await ideas.write(home, next);
    const stored = isWritten ? { ...next, version: version + 1 } : await ideas.read(home, ideaId);
    if (stored === undefined || !isSaid(stored)) return fail('edited_meanwhile');
    return await told(deps, home, { idea: stored, viewer: staff.id });
  };
}

/** Tells the figures of the first answer, always as the same fact: whoever says it again tells what was lost before. */
async function told(
  { events }: AnswerIdeaDeps,
  home: TenantId,
  { idea, viewer }: { readonly idea: Idea; readonly viewer: StaffId },
): Promise<Ok<ReturnType<typeof ideaView>>> {
  const at = whenAnswered(idea);
  if (at !== undefined) {
    const data = { inTime: isAnsweredInTime(idea) };
    await events.append(home, { id: `${idea.id}.idea-answered`, kind: 'idea-answered', at, data });
  }
  return ok(ideaView(idea, viewer));
}
