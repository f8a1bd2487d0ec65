import * as z from 'zod';
import type { AppointmentState } from '../appointment.ts';
import type { RequestState } from '../certificate/lifecycle.ts';
import { FeedbackAbout } from '../figures/events/event-parts.ts';
import { fewestPeople } from '../figures/few-people.ts';
import { Month, monthBefore } from '../figures/month.ts';
import { OfficeId } from '../ids.ts';

/** 1 very dissatisfied to 5 very satisfied, as GOV.UK asks at every end of a way. */
export const Score = z.int().min(1).max(5).meta({ description: '1 very dissatisfied, 5 very satisfied' });
export type Score = z.infer<typeof Score>;

/** The longest sentence, as GOV.UK asks for. */
export const longestSentence = 1200;

/** Where somebody gave up who has no case that could be named. */
export const GaveUpPage = z.enum(['nothing-free', 'search', 'booking', 'certificate', 'other']);
export type GaveUpPage = z.infer<typeof GaveUpPage>;

/** By chance, or keyed by the idempotency key of whoever has no case. */
export const FeedbackId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,36}$/)
  .brand('FeedbackId')
  .meta({ description: 'One answer; nothing leads from it to a case' });
export type FeedbackId = z.infer<typeof FeedbackId>;

/** What a lead made of a sentence. */
export const SentenceState = z.enum(['new', 'published', 'withheld']);
export type SentenceState = z.infer<typeof SentenceState>;

/**
 * What somebody said. Its month is all that is kept of its time, and neither the case nor the event that tells the
 * figures of it can be found from it.
 */
export const Feedback = z.strictObject({
  id: FeedbackId,
  month: Month,
  about: FeedbackAbout,
  score: Score,
  officeId: OfficeId.optional(),
  /** Services, or the product of a certificate. */
  services: z.array(z.string()),
  page: GaveUpPage.optional(),
  text: z.string().optional(),
  state: SentenceState,
  /** Words (words.ts) that are not to be read, in order. */
  blackened: z.array(z.int()).optional(),
  /** Counts the writes. */
  version: z.int(),
});
export type Feedback = z.infer<typeof Feedback>;

/** A sentence that everybody may read, as it was published. */
export const Voice = z.strictObject({
  id: FeedbackId,
  month: Month,
  about: FeedbackAbout,
  score: Score,
  text: z.string(),
});
export type Voice = z.infer<typeof Voice>;

/** Below this number of answers in a month none of them is shown. */
export const fewestAnswers = fewestPeople;

/** Days after which an answer is deleted. */
export const feedbackDays = 365;

/** What the holder of an appointment can be asked now, seconds since 1970: after their time, or at an end without a visit. */
export function askedOfAppointment(
  { state, startsAt }: { readonly state: AppointmentState; readonly startsAt: number },
  now: number,
): FeedbackAbout | undefined {
  if (state === 'confirmed') return now >= startsAt ? 'visit' : undefined;
  return state === 'cancelled' || state === 'expired' ? 'gave-up' : undefined;
}

/** The same for a request for a certificate; a refusal is an answer too. */
export function askedOfRequest(state: RequestState): FeedbackAbout | undefined {
  if (state === 'issued' || state === 'delivered' || state === 'rejected') return 'certificate';
  return state === 'withdrawn' || state === 'payment-expired' ? 'gave-up' : undefined;
}

/** Whether sentences of a month may be published in `thisMonth`: no more answers come, and there are enough. */
export function isPublishable(month: Month, thisMonth: Month, answers: number): boolean {
  return month < thisMonth && answers >= fewestAnswers;
}

/** The last month whose published sentences are shown in `thisMonth`: a whole month lies between. */
export function lastHeardMonth(thisMonth: Month): Month {
  return monthBefore(monthBefore(thisMonth));
}
