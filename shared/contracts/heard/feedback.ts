import * as z from 'zod';
import { Month } from '../../domain/figures/month.ts';
import { FeedbackId, GaveUpPage, longestSentence, Score, SentenceState, Voice } from '../../domain/heard/feedback.ts';
import { OfficeId, ServiceId } from '../../domain/ids.ts';
import { prose } from '../text.ts';

const said = {
  score: Score,
  text: prose(longestSentence).optional().meta({ description: 'One sentence or some; please nothing personal' }),
};
const example = { score: 4, text: 'Schnell und freundlich.' };

/** What the holder of a case says of it: a level, and a sentence of 1200 characters at most if they like. */
export const FeedbackBody = z
  .strictObject(said)
  .meta({ id: 'Feedback', description: 'How satisfied somebody is', examples: [example] });

/** Where somebody gave up, and at what; nothing that follows a person. */
export const GaveUpBody = z
  .strictObject({
    ...said,
    page: GaveUpPage.meta({ description: 'Where it ended' }),
    services: z.array(ServiceId).max(5).default([]),
    officeId: OfficeId.optional(),
  })
  .meta({
    id: 'GaveUp',
    description: 'What was missing for somebody who found nothing, or left',
    examples: [{ ...example, score: 2, page: 'nothing-free', services: ['wohnung-anmelden'] }],
  });

export const VoiceView = Voice.omit({ id: true }).meta({ id: 'Voice', description: 'A sentence that was published' });
export type VoiceView = z.infer<typeof VoiceView>;

const PersonalKind = z.enum([
  'mail',
  'phone',
  'iban',
  'birth-date',
  'reference',
  'name',
  'street',
  'link',
  'plate',
  'number',
]);

/** A sentence as a lead sees it: word by word, with what may be personal marked. */
export const SentenceView = z
  .strictObject({
    feedbackId: FeedbackId,
    about: Voice.shape.about,
    score: Score,
    officeId: OfficeId.optional(),
    services: z.array(z.string()),
    page: GaveUpPage.optional(),
    words: z.array(
      z.strictObject({
        text: z.string(),
        /** What stands before it: spaces or line breaks. */
        before: z.string(),
        mark: PersonalKind.optional(),
        black: z.boolean(),
        /** Never shown, whatever a lead chooses. */
        always: z.boolean(),
      }),
    ),
    state: SentenceState,
    version: z.int(),
  })
  .meta({ id: 'Sentence' });
export type SentenceView = z.infer<typeof SentenceView>;

/** Sentences of one month; without it of this one. */
export const SentencesQuery = z.strictObject({
  month: Month.optional().meta({ description: 'This month unless told' }),
});

/** For leads: what was written in a month, word by word, those first that nobody has judged. */
export const SentencesView = z.strictObject({
  month: Month,
  /** Months of which something may still be kept, the latest first. */
  months: z.array(Month),
  /** All answers of the month, with a sentence or without. */
  answers: z.int(),
  /** Whether sentences of this month may be published: it is over, and there are five answers. */
  publishable: z.boolean(),
  sentences: z.array(SentenceView),
});
export type SentencesView = z.infer<typeof SentencesView>;

export const SentencePath = z.strictObject({ month: Month, feedbackId: FeedbackId });

/** `blackened`: words by their place from 0; those that must be black are so whatever is sent. */
export const JudgeBody = z
  .strictObject({
    decision: SentenceState.exclude(['new']),
    blackened: z.array(z.int().min(0).max(longestSentence)).max(longestSentence).default([]).meta({
      description: 'Words that are not to be read, counted from 0',
    }),
    nothingPersonal: z.boolean().default(false).meta({
      description: 'The lead has read it: what is left tells nobody apart. Needed to publish',
    }),
    version: z.int().min(1),
  })
  .meta({ examples: [{ decision: 'published', blackened: [2, 3], nothingPersonal: true, version: 1 }] });
