import type { IdeaView } from '../../../shared/contracts/staff/ideas.ts';
import type { Idea } from '../../../shared/domain/idea.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';

/** An idea as a colleague may see it: who supports it is counted, not named. */
export function ideaView(
  { id, by, at, supporters, answer, answeredAt: _answeredAt, ...idea }: Idea,
  viewer: StaffId,
): IdeaView {
  return {
    ...idea,
    ideaId: id,
    isOwn: by === viewer,
    at: secondsText(at),
    supporters: supporters.length,
    supported: supporters.includes(viewer),
    ...(answer && { answer: { ...answer, at: secondsText(answer.at) } }),
  };
}
