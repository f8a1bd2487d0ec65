import type { SteeredSurvey, SurveyView } from '../../../shared/contracts/heard/surveys.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { isAsked, type Survey, standingOf } from '../../../shared/domain/heard/survey.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';

export type TodayDeps = { readonly catalogue: Pick<Catalogue, 'municipality'>; readonly clock: Clock };

/** The day on the town's clock; that of UTC where there is no town, whose surveys nobody sees. */
export async function todayIn({ catalogue, clock }: TodayDeps, tenant: TenantId): Promise<CivilDate> {
  const municipality = await catalogue.municipality(tenant);
  return dateIn(municipality?.zone ?? 'UTC', clock.now());
}

/** As those see it who are asked; what was never asked is not for them. */
export function surveyView(survey: Survey, today: CivilDate): SurveyView | undefined {
  const { id, title, intro, questions, from, until, results } = survey;
  const standing = standingOf(survey, today);
  if (!isAsked(standing)) return undefined;
  return {
    surveyId: id,
    title,
    questions,
    standing,
    from,
    until,
    ...(intro && { intro }),
    ...(results && { results }),
  };
}

/** As the lead sees it. */
export function steeredSurvey(
  { id, state: _state, ...survey }: Survey,
  standing: SteeredSurvey['standing'],
): SteeredSurvey {
  return { ...survey, surveyId: id, standing, may: mayOf(standing, survey.results !== undefined) };
}

function mayOf(standing: SteeredSurvey['standing'], isPublished: boolean): SteeredSurvey['may'] {
  if (standing === 'draft') return ['edit', 'publish', 'discard'];
  if (standing === 'discarded') return [];
  if (standing === 'ended') return isPublished ? [] : ['publish-results'];
  return ['end'];
}
