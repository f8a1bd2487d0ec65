import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Survey } from '../../../shared/domain/heard/survey.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Surveys } from '../../ports/heard.ts';
import { steeredSurvey } from './survey-view.ts';
import { contentOf, daysRefusal } from './wanted-survey.ts';

/** Changes a draft. What is published stays as it was asked: `edited_meanwhile` then, and for another version. */
export function saveSurvey({
  surveys,
}: {
  readonly surveys: Pick<Surveys, 'read' | 'write'>;
}): Handler<Routes['saveSurvey'], StaffCaller> {
  return async ({ surveyId, version, ...draft }, { home }) => {
    const refusal = daysRefusal(draft);
    if (refusal) return refusal;
    const survey = await surveys.read(home, surveyId);
    if (survey === undefined) return fail('not_found');
    const next: Survey = { ...contentOf(draft), id: surveyId, state: 'draft', version };
    const isWritten = survey.state === 'draft' && survey.version === version && (await surveys.write(home, next));
    const stored = isWritten ? { ...next, version: version + 1 } : await surveys.read(home, surveyId);
    // The reply to our own write was lost, or the same form was sent twice.
    const isSaid = stored !== undefined && isDeepStrictEqual({ ...stored, version }, next) && stored.version > version;
    return isSaid ? ok(steeredSurvey(stored, 'draft')) : fail('edited_meanwhile');
  };
}
