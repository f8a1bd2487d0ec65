import type { EventOf } from '../../shared/domain/figures/events/event.ts';
import type { Month } from '../../shared/domain/figures/month.ts';
import type { Feedback, FeedbackId, Voice } from '../../shared/domain/heard/feedback.ts';
import type { Survey, SurveyId } from '../../shared/domain/heard/survey.ts';
import type { SurveyAnswer } from '../../shared/domain/heard/survey-answer.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Entries } from './staff.ts';

// Interfaces of what citizens and staff say, in domain words.

/** A keyed name of a case or session, so that it answers once. */
export type Mark = string;

/** What people said after a visit, a certificate, or giving up; kept for a year. */
export type Feedbacks = {
  /**
   * Keeps what was said and tells the figures of it, both or neither. Answers what is kept under this id, which was there
   * before where the same was sent twice; undefined where the case has answered already.
   */
  add(
    tenant: TenantId,
    said: { readonly feedback: Feedback; readonly event: EventOf<'feedback'>; readonly mark?: Mark | undefined },
  ): Promise<Feedback | undefined>;
  ofMonth(tenant: TenantId, month: Month): Promise<readonly Feedback[]>;
  read(tenant: TenantId, of: Pick<Feedback, 'month' | 'id'>): Promise<Feedback | undefined>;
  /** Writes what became of a sentence, and publishes `voice` or takes it back; false when another version is stored. */
  judge(tenant: TenantId, feedback: Feedback, voice: Voice | undefined): Promise<boolean>;
};

/** Sentences that a lead has published. */
export type Voices = {
  /** What was published of this month and those before, the latest month first. */
  until(tenant: TenantId, month: Month, limit: number): Promise<readonly Voice[]>;
};

/** Surveys of a town: drafts, open ones, ended ones. */
export type Surveys = Entries<Survey>;

/** Answers to surveys; nothing leads from one to who gave it. */
export type SurveyAnswers = {
  /** `answered`: whoever has this mark has answered already; `other`: this id was sent before with another answer. */
  add(
    tenant: TenantId,
    of: { readonly survey: SurveyId; readonly id: FeedbackId; readonly mark: Mark; readonly keepUntil: number },
    answer: SurveyAnswer,
  ): Promise<'kept' | 'answered' | 'other'>;
  /** In no order that tells who came first. */
  all(tenant: TenantId, survey: SurveyId): Promise<readonly SurveyAnswer[]>;
};
