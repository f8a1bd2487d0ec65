import type { Month } from '../../../shared/domain/figures/month.ts';
import type { FeedbackId } from '../../../shared/domain/heard/feedback.ts';
import type { SurveyId } from '../../../shared/domain/heard/survey.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * Keys of what citizens and staff say; t is the tenant, as in keys.ts. Nothing leads from an answer to its case: only a
 * keyed mark says that a case has one.
 *
 * | item          | pk                | sk           | asked for by                                   | read as    |
 * |---------------|-------------------|--------------|------------------------------------------------|------------|
 * | feedback      | T#t#F#<yyyy-mm>   | <feedback>   | the lead: a month; one of it                   | Query; Get |
 * | mark          | T#t#FM            | <pseudonym>  | whether a case or session has answered         | Put only   |
 * | voice         | T#t#FV            | <yyyy-mm>#<feedback> | the page of figures: up to a month     | Query      |
 * | survey        | T#t#FS            | <survey>     | its page; all of them                          | Get; Query |
 * | survey answer | T#t#FA#<survey>   | <answer>     | its results                                    | Query      |
 */

export const feedbackPk = (tenant: TenantId, month: Month) => join('T', tenant, 'F', month);

export const feedbackKey = (tenant: TenantId, of: { readonly month: Month; readonly id: FeedbackId }): Key => ({
  pk: feedbackPk(tenant, of.month),
  sk: of.id,
});

export const answeredKey = (tenant: TenantId, mark: string): Key => ({ pk: join('T', tenant, 'FM'), sk: mark });

export const voicesPk = (tenant: TenantId) => join('T', tenant, 'FV');

export const voiceKey = (tenant: TenantId, of: { readonly month: Month; readonly id: FeedbackId }): Key => ({
  pk: voicesPk(tenant),
  sk: join(of.month, of.id),
});

/** Sort key after every voice of a month. */
export const voicesUntil = (month: Month) => join(month, '\uffff');

export const surveysPk = (tenant: TenantId) => join('T', tenant, 'FS');

export const surveyKey = (tenant: TenantId, id: SurveyId): Key => ({ pk: surveysPk(tenant), sk: id });

export const surveyAnswersPk = (tenant: TenantId, id: SurveyId) => join('T', tenant, 'FA', id);

export const surveyAnswerKey = (tenant: TenantId, of: { readonly survey: SurveyId; readonly id: string }): Key => ({
  pk: surveyAnswersPk(tenant, of.survey),
  sk: of.id,
});
