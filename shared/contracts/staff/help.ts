import * as z from 'zod';
import { OfficeId, StaffEntryId } from '../../domain/ids.ts';
import { prose } from '../text.ts';

const instant = z.string().meta({ description: 'Instant', format: 'date-time' });

export const HelpCallView = z
  .strictObject({
    helpCallId: StaffEntryId,
    byName: z.string(),
    isOwn: z.boolean(),
    officeId: OfficeId.optional(),
    page: z.string().meta({ description: 'Pattern of the page, without anything that stood on it' }),
    question: z.string(),
    at: instant,
    answer: z.strictObject({ text: z.string(), byName: z.string(), at: instant }).optional(),
    version: z.int(),
  })
  .meta({ id: 'HelpCall' });
export type HelpCallView = z.infer<typeof HelpCallView>;

export const HelpCallsView = z.strictObject({
  calls: z.array(HelpCallView),
  mayAnswer: z.boolean().meta({ description: 'Whether the caller is one of those who answer' }),
});

export const CallForHelpBody = z
  .strictObject({
    page: z
      .string()
      .regex(/^\/staff(?:\/(?:[a-z-]+|\[[a-z]+\]))*$/)
      .max(120)
      .meta({ description: 'Pattern of the page: /staff/board/[ticket]' }),
    question: prose(500, 3).meta({ description: 'Without names of citizens' }),
  })
  .meta({ examples: [{ page: '/staff/board', question: 'Wie nehme ich einen Aufruf zurück?' }] });

export const HelpCallPath = z.strictObject({ helpCallId: StaffEntryId });

export const AnswerHelpBody = z
  .strictObject({
    text: prose(1000, 3),
    version: z.int().min(1).meta({ description: 'Version of the call that the answer was written to' }),
  })
  .meta({ examples: [{ text: 'Mit der Taste Z.', version: 1 }] });
