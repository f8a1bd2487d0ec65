import * as z from 'zod';
import { CivilDate } from '../civil.ts';
import { LocalizedText } from '../language.ts';
import { SurveyResults } from './survey-results.ts';

/** Keyed by who wrote it and the idempotency key, 22 characters base64url. */
export const SurveyId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .brand('SurveyId')
  .meta({ description: 'Survey' });
export type SurveyId = z.infer<typeof SurveyId>;

/** `scale`: very dissatisfied to very satisfied; `choice`: one of several; `text`: a sentence or two. */
export const SurveyQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scale'), text: LocalizedText }),
  z.strictObject({ kind: z.literal('choice'), text: LocalizedText, options: z.array(LocalizedText).min(2).max(10) }),
  z.strictObject({ kind: z.literal('text'), text: LocalizedText }),
]);
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

/** Where citizens are asked; staff find theirs under /staff/surveys. A link works for every survey of citizens. */
export const SurveyPlace = z.enum(['after-booking', 'after-visit', 'link']);
export type SurveyPlace = z.infer<typeof SurveyPlace>;

/** What a lead writes. Once published, it stays as it is: everybody answers the same questions. */
export const SurveyContent = z.strictObject({
  title: LocalizedText,
  intro: LocalizedText.optional(),
  audience: z.enum(['citizens', 'staff']),
  place: SurveyPlace,
  questions: z.array(SurveyQuestion).min(1).max(7),
  /** First and last day, both included, in the zone of the town. */
  from: CivilDate,
  until: CivilDate,
});
export type SurveyContent = z.infer<typeof SurveyContent>;

/** A survey as it is kept; `version` counts the writes. */
export const Survey = SurveyContent.extend({
  id: SurveyId,
  /** `discarded`: a draft that nobody wants; it is shown nowhere any more. */
  state: z.enum(['draft', 'discarded', 'published', 'ended']),
  /** What everybody may read, as it was when the lead published it. */
  results: SurveyResults.optional(),
  version: z.int(),
});
export type Survey = z.infer<typeof Survey>;

/** `waiting`: published, and its first day is to come. */
export const SurveyStanding = z.enum(['draft', 'discarded', 'waiting', 'open', 'ended']);
export type SurveyStanding = z.infer<typeof SurveyStanding>;

/** Whether it was ever asked; else nobody but its lead knows of it. */
export function isAsked<Standing extends SurveyStanding>(
  standing: Standing,
): standing is Exclude<Standing, 'draft' | 'discarded'> {
  return standing !== 'draft' && standing !== 'discarded';
}

/** Days that a survey can be open at most: its answers are kept for a year. */
export const longestSurveyDays = 180;

/** How a survey stands on a day. */
export function standingOf({ state, from, until }: Survey, today: CivilDate): SurveyStanding {
  if (state !== 'published') return state;
  if (today < from) return 'waiting';
  return today > until ? 'ended' : 'open';
}
