import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { standingOf } from '../../../shared/domain/heard/survey.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { ListOpenSurveysDeps } from './list-open-surveys.ts';
import { steeredSurvey, todayIn } from './survey-view.ts';

/** All surveys of the town, the latest first. */
export function listSurveysToSteer(deps: ListOpenSurveysDeps): Handler<Routes['listSurveysToSteer'], StaffCaller> {
  return async (_input, { home }) => {
    const [all, today] = await Promise.all([deps.surveys.list(home), todayIn(deps, home)]);
    const kept = all.filter(({ state }) => state !== 'discarded');
    const latestFirst = kept.toSorted((one, other) => (one.from > other.from ? -1 : 1));
    return ok({ surveys: latestFirst.map((survey) => steeredSurvey(survey, standingOf(survey, today))) });
  };
}
