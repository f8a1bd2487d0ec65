import * as z from 'zod';
import { CivilDate } from '../../domain/civil.ts';
import { longestSentence } from '../../domain/heard/feedback.ts';
import {
  Survey,
  SurveyContent,
  SurveyId,
  SurveyPlace,
  SurveyQuestion,
  SurveyStanding,
} from '../../domain/heard/survey.ts';
import { SurveyResults } from '../../domain/heard/survey-results.ts';
import { AppointmentReference } from '../../domain/ids.ts';
import { LocalizedText } from '../../domain/language.ts';
import { lines, proses } from '../staff/catalogue-text.ts';
import { prose } from '../text.ts';

export const SurveyPath = z.strictObject({ surveyId: SurveyId });

const Invitation = z.strictObject({ surveyId: SurveyId, title: LocalizedText, until: CivilDate });

/** Surveys that are offered at this place; without it all that are open. */
export const OpenSurveysQuery = z.strictObject({ place: SurveyPlace.optional() });
export const OpenSurveysView = z.strictObject({ surveys: z.array(Invitation) });

/** A survey as those see it who are asked. */
export const SurveyView = z
  .strictObject({
    surveyId: SurveyId,
    title: LocalizedText,
    intro: LocalizedText.optional(),
    questions: z.array(SurveyQuestion),
    standing: SurveyStanding.exclude(['draft', 'discarded']),
    from: CivilDate,
    until: CivilDate,
    results: SurveyResults.optional(),
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof SurveyView>;

const answers = z
  .array(z.union([z.int(), prose(longestSentence, 0), z.null()]))
  .min(1)
  .max(7)
  .meta({
    description: 'One for each question, in order: a level 1 to 5, the place of an option (from 0), a text, or null',
  });

export const SurveyAnswersBody = z
  .strictObject({ answers })
  .meta({ id: 'SurveyAnswers', description: 'Answers to a survey', examples: [{ answers: [4, 0, 'Mehr Bänke.'] }] });

export const CitizenAnswersBody = z
  .strictObject({
    answers,
    reference: AppointmentReference.optional().meta({
      description: 'The appointment on whose page it was asked, with its token as bearer: it answers once',
    }),
  })
  .meta({ examples: [{ answers: [4, 0, 'Mehr Bänke.'] }] });

const draft = {
  title: lines(160),
  intro: proses(1000).optional(),
  audience: SurveyContent.shape.audience,
  place: SurveyPlace,
  questions: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('scale'), text: lines(300) }),
        z.strictObject({ kind: z.literal('choice'), text: lines(300), options: z.array(lines(120)).min(2).max(10) }),
        z.strictObject({ kind: z.literal('text'), text: lines(300) }),
      ]),
    )
    .min(1)
    .max(7),
  from: CivilDate,
  until: CivilDate,
};
const draftExample = {
  title: { de: 'Wie war die Buchung?' },
  audience: 'citizens',
  place: 'after-booking',
  questions: [{ kind: 'scale', text: { de: 'Wie leicht fanden Sie eine Zeit?' } }],
  from: '2026-12-01',
  until: '2026-12-31',
};

export const SurveyDraftBody = z.strictObject(draft).meta({ id: 'SurveyDraft', examples: [draftExample] });
/** The draft as it shall be, and the version that was seen. */
export const SaveSurveyBody = z
  .strictObject({ ...draft, version: z.int().min(1) })
  .meta({ examples: [{ ...draftExample, version: 1 }] });

/** What a lead can do with a survey next. No step goes back. */
export const SurveyAction = z.enum(['publish', 'discard', 'end', 'publish-results']);
export type SurveyAction = z.infer<typeof SurveyAction>;
export const AdvanceSurveyBody = z
  .strictObject({ action: SurveyAction, version: z.int().min(1) })
  .meta({ examples: [{ action: 'publish', version: 2 }] });

/** A survey as the lead sees it. */
export const SteeredSurvey = Survey.omit({ id: true, state: true })
  .extend({
    surveyId: SurveyId,
    standing: SurveyStanding,
    /** What the lead may do now. */
    may: z.array(z.enum([...SurveyAction.options, 'edit'])),
  })
  .meta({ id: 'SteeredSurvey' });
export type SteeredSurvey = z.infer<typeof SteeredSurvey>;

export const SteeredSurveysView = z.strictObject({ surveys: z.array(SteeredSurvey) });

/** What may be personal in a text, word by word. */
const MarkedText = z.array(z.strictObject({ text: z.string(), before: z.string(), marked: z.boolean() }));

/** While a survey is open: a count in steps of five and nothing else. */
export const SurveyResultsView = z
  .strictObject({
    survey: SteeredSurvey,
    /** How many have answered; while it is open only in steps of five, so that nobody's answer can be told by watching. */
    answers: z.int(),
    /** Once it has ended, and five people have answered. */
    results: SurveyResults.optional(),
    /** What was written, by question; never published. */
    texts: z.array(z.strictObject({ question: z.int(), texts: z.array(MarkedText) })),
  })
  .meta({ id: 'SurveyResults' });
export type SurveyResultsView = z.infer<typeof SurveyResultsView>;
