import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { SurveyPlace } from '../../../shared/domain/heard/survey.ts';
import { type Survey, standingOf } from '../../../shared/domain/heard/survey.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller, StaffCaller } from '../../ports/caller.ts';
import type { Surveys } from '../../ports/heard.ts';
import { type TodayDeps, todayIn } from './survey-view.ts';

export type ListOpenSurveysDeps = TodayDeps & { readonly surveys: Pick<Surveys, 'list'> };

type Wanted = { readonly audience: Survey['audience']; readonly place?: SurveyPlace | undefined };

/** What citizens can be asked today. */
export function listSurveys(deps: ListOpenSurveysDeps): Handler<Routes['listSurveys'], Caller> {
  return async ({ place }, { tenant }) =>
    ok({ surveys: await openSurveys(deps, tenant, { audience: 'citizens', place }) });
}

/** What staff can be asked today. */
export function listStaffSurveys(deps: ListOpenSurveysDeps): Handler<Routes['listStaffSurveys'], StaffCaller> {
  return async (_input, { home }) => ok({ surveys: await openSurveys(deps, home, { audience: 'staff' }) });
}

async function openSurveys(deps: ListOpenSurveysDeps, tenant: TenantId, { audience, place }: Wanted) {
  const [all, today] = await Promise.all([deps.surveys.list(tenant), todayIn(deps, tenant)]);
  return all
    .filter((survey) => survey.audience === audience && (place === undefined || survey.place === place))
    .filter((survey) => standingOf(survey, today) === 'open')
    .toSorted((one, other) => (one.until < other.until ? -1 : 1))
    .map(({ id, title, until }) => ({ surveyId: id, title, until }));
}
