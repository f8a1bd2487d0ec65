import * as z from 'zod';
import { StaffEntryId, StaffId } from './ids.ts';

/** What has become of an idea. Every state but `open` comes with an answer. */
export const IdeaState = z.enum(['open', 'planned', 'done', 'declined']);
export type IdeaState = z.infer<typeof IdeaState>;

/** A proposal of a member of staff for how the town could work better. Times in seconds since 1970. */
export const Idea = z.strictObject({
  id: StaffEntryId,
  title: z.string(),
  text: z.string(),
  by: StaffId,
  /** Absent where the author chose to stay unnamed. */
  byName: z.string().optional(),
  at: z.int(),
  state: IdeaState,
  supporters: z.array(StaffId),
  /** When it was answered for the first time. */
  answeredAt: z.int().optional(),
  answer: z.strictObject({ text: z.string(), byName: z.string(), at: z.int() }).optional(),
  /** Counts the writes, so that two people who write at once do not undo each other. */
  version: z.int(),
});
export type Idea = z.infer<typeof Idea>;

/** The idea with or without the support of one person. Authors support their own ideas by proposing them. */
export function withSupport(idea: Idea, staffId: StaffId, supports: boolean): Idea {
  const others = idea.supporters.filter((supporter) => supporter !== staffId);
  return { ...idea, supporters: supports && staffId !== idea.by ? [...others, staffId] : others };
}

/** Most supported first; of equals the one that waits longest. Ideas that were answered come after open ones. */
export function inOrderOfWeight(ideas: readonly Idea[]): readonly Idea[] {
  return ideas.toSorted(
    (one, other) =>
      Number(one.state !== 'open') - Number(other.state !== 'open') ||
      other.supporters.length - one.supporters.length ||
      one.at - other.at,
  );
}

const daysToAnswer = 14;
const lastMoment = ({ at }: Idea) => at + daysToAnswer * 86_400;

/** When an idea was answered for the first time, as far as that is known. */
export function whenAnswered({ answeredAt, answer }: Pick<Idea, 'answeredAt' | 'answer'>): number | undefined {
  return answeredAt ?? answer?.at;
}

/** Whether an idea was answered within 14 days; false while there is no answer. */
export function isAnsweredInTime(idea: Idea): boolean {
  return (whenAnswered(idea) ?? Number.POSITIVE_INFINITY) <= lastMoment(idea);
}

/** Ideas whose 14 days ended without an answer from a second to another, both included, since 1970. */
export function overdueIdeas(
  ideas: readonly Idea[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Idea[] {
  return ideas.filter((idea) => {
    const last = lastMoment(idea);
    return last >= from && last <= to && !isAnsweredInTime(idea);
  });
}
