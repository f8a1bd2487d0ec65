import type { SurveyAction } from '../../../shared/contracts/heard/surveys.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { resultsOf } from '../../../shared/domain/heard/results-of.ts';
import { type Survey, type SurveyStanding, standingOf } from '../../../shared/domain/heard/survey.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { SurveyAnswers, Surveys } from '../../ports/heard.ts';
import type { Audit } from '../../ports/staff.ts';
import { steeredSurvey, type TodayDeps, todayIn } from './survey-view.ts';

export type AdvanceSurveyDeps = TodayDeps & {
  readonly surveys: Pick<Surveys, 'read' | 'write'>;
  readonly surveyAnswers: Pick<SurveyAnswers, 'all'>;
  readonly audit: Pick<Audit, 'note'>;
};

const noted = {
  publish: 'survey-published',
  discard: 'survey-discarded',
  end: 'survey-ended',
  'publish-results': 'survey-results-published',
} as const satisfies Record<SurveyAction, string>;

const possibleIn: Readonly<Record<SurveyAction, readonly SurveyStanding[]>> = {
  publish: ['draft'],
  discard: ['draft'],
  end: ['waiting', 'open'],
  'publish-results': ['ended'],
};

const stateAfter = { publish: 'published', discard: 'discarded', end: 'ended' } as const;

type Wish = { readonly survey: Survey; readonly action: SurveyAction; readonly today: CivilDate };

/** The next step of a survey: asked or discarded, ended, results for everybody. Doing a step twice does it once. */
export function advanceSurvey(deps: AdvanceSurveyDeps): Handler<Routes['advanceSurvey'], StaffCaller> {
  return async ({ surveyId, action, version }, { home, staff }) => {
    const [survey, today] = await Promise.all([deps.surveys.read(home, surveyId), todayIn(deps, home)]);
    if (survey === undefined) return fail('not_found');
    const asSteered = (one: Survey) => ok(steeredSurvey(one, standingOf(one, today)));
    if (isDone(survey, action) && survey.version > version) return asSteered(survey);
    if (survey.version !== version) return fail('edited_meanwhile');
    const next = await advanced(deps, home, { survey, action, today });
    if (!next.ok) return next;
    await deps.audit.note(home, {
      at: secondsOf(deps.clock.now()),
      staffId: staff.id,
      action: noted[action],
      object: surveyId,
    });
    const stored = await written(deps.surveys, home, next.value);
    return stored && isDone(stored, action) ? asSteered(stored) : fail('edited_meanwhile');
  };
}

/** As it is stored afterwards: our own, also where the reply was lost, or what somebody else wrote. */
async function written(
  surveys: AdvanceSurveyDeps['surveys'],
  home: TenantId,
  next: Survey,
): Promise<Survey | undefined> {
  const isWritten = await surveys.write(home, next);
  return isWritten ? { ...next, version: next.version + 1 } : await surveys.read(home, next.id);
}

function isDone({ state, results }: Survey, action: SurveyAction): boolean {
  return action === 'publish-results' ? results !== undefined : state === stateAfter[action];
}

async function advanced(
  { surveyAnswers }: AdvanceSurveyDeps,
  home: TenantId,
  { survey, action, today }: Wish,
): Promise<Result<Survey, 'edited_meanwhile' | 'invalid_request' | 'too_few_answers'>> {
  const isPossible = possibleIn[action].some((standing) => standing === standingOf(survey, today));
  if (!isPossible || (action === 'publish-results' && survey.results)) return fail('edited_meanwhile');
  if (action === 'publish' && survey.until < today) {
    return fail('invalid_request', [{ pointer: '/until', code: 'in_the_past' }]);
  }
  if (action !== 'publish-results') return ok({ ...survey, state: stateAfter[action] });
  const results = resultsOf(survey.questions, await surveyAnswers.all(home, survey.id));
  // From now on nobody answers any more, whatever the days say.
  return results ? ok({ ...survey, state: 'ended', results }) : fail('too_few_answers');
}
