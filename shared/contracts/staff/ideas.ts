import * as z from 'zod';
import { IdeaState } from '../../domain/idea.ts';
import { StaffEntryId } from '../../domain/ids.ts';
import { line, prose } from '../text.ts';

const Answer = z.strictObject({
  text: z.string(),
  byName: z.string(),
  at: z.string().meta({ description: 'Instant', format: 'date-time' }),
});

export const IdeaView = z
  .strictObject({
    ideaId: StaffEntryId,
    title: z.string(),
    text: z.string(),
    byName: z.string().optional().meta({ description: 'Absent where the author stays unnamed' }),
    isOwn: z.boolean(),
    at: z.string().meta({ description: 'Instant', format: 'date-time' }),
    state: IdeaState,
    supporters: z.int().min(0).meta({ description: 'Colleagues who support it, the author not counted' }),
    supported: z.boolean().meta({ description: 'Whether the caller supports it' }),
    answer: Answer.optional(),
    version: z.int(),
  })
  .meta({ id: 'Idea' });
export type IdeaView = z.infer<typeof IdeaView>;

export const IdeasView = z.strictObject({
  ideas: z.array(IdeaView),
  /** Ideas of this kind that wait for an answer, and those that have one. */
  open: z.int(),
  answered: z.int(),
});

export const IdeaPath = z.strictObject({ ideaId: StaffEntryId });

export const ProposeBody = z
  .strictObject({
    title: line(100, 3),
    text: prose(2000, 3),
    named: z.boolean().default(true).meta({ description: 'False: colleagues do not see who proposed it' }),
  })
  .meta({ examples: [{ title: 'Mehr Stühle', text: 'Am Fenster ist Platz für drei.' }] });

export const SupportBody = z.strictObject({ supports: z.boolean() }).meta({ examples: [{ supports: true }] });

export const AnswerIdeaBody = z
  .strictObject({
    state: IdeaState.exclude(['open']),
    text: prose(1000, 3),
    version: z.int().min(1).meta({ description: 'Version of the idea that the answer was written to' }),
  })
  .meta({ examples: [{ state: 'planned', text: 'Im Januar kommen sie.', version: 3 }] });
