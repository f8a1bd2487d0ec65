import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Survey, SurveyId } from '../../../shared/domain/heard/survey.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Surveys } from '../../ports/heard.ts';
import type { Links } from '../../ports/links.ts';
import { steeredSurvey } from './survey-view.ts';
import { contentOf, daysRefusal } from './wanted-survey.ts';

export type WriteSurveyDeps = {
  readonly surveys: Pick<Surveys, 'read' | 'write'>;
  readonly links: Pick<Links, 'pseudonym'>;
};

/** A new draft. The same key and body write it once; another body is `idempotency_key_reused`. */
export function writeSurvey({ surveys, links }: WriteSurveyDeps): Handler<Routes['writeSurvey'], StaffCaller> {
  return async (draft, { home, staff, idempotencyKey }) => {
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const refusal = daysRefusal(draft);
    if (refusal) return refusal;
    const id = SurveyId.parse(links.pseudonym(home, 'entry', `new survey ${staff.id} ${idempotencyKey}`));
    const survey: Survey = { ...contentOf(draft), id, state: 'draft', version: 0 };
    const isNew = await surveys.write(home, survey);
    const kept = isNew ? { ...survey, version: 1 } : await surveys.read(home, id);
    const isSame = kept !== undefined && isDeepStrictEqual({ ...kept, version: 0 }, survey);
    return isSame ? ok(steeredSurvey(kept, 'draft')) : fail('idempotency_key_reused');
  };
}
