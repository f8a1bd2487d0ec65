import type { SurveyView } from '../../../shared/contracts/heard/surveys.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Survey, SurveyId } from '../../../shared/domain/heard/survey.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller, StaffCaller } from '../../ports/caller.ts';
import type { Surveys } from '../../ports/heard.ts';
import { surveyView, type TodayDeps, todayIn } from './survey-view.ts';

export type GetSurveyDeps = TodayDeps & { readonly surveys: Pick<Surveys, 'read'> };

/** For citizens; those of staff look as if there were none. */
export function getSurvey(deps: GetSurveyDeps): Handler<Routes['getSurvey'], Caller> {
  return async ({ surveyId }, { tenant }) => viewFor(deps, tenant, { surveyId, audience: 'citizens' });
}

export function getStaffSurvey(deps: GetSurveyDeps): Handler<Routes['getStaffSurvey'], StaffCaller> {
  return async ({ surveyId }, { home }) => viewFor(deps, home, { surveyId, audience: 'staff' });
}

async function viewFor(
  deps: GetSurveyDeps,
  tenant: TenantId,
  { surveyId, audience }: { readonly surveyId: SurveyId; readonly audience: Survey['audience'] },
): Promise<Result<SurveyView, 'not_found'>> {
  const survey = await deps.surveys.read(tenant, surveyId);
  const view = survey?.audience === audience ? surveyView(survey, await todayIn(deps, tenant)) : undefined;
  return view ? ok(view) : fail('not_found');
}
