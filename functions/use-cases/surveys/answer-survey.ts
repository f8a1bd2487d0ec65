import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Limits } from '../../ports/limits.ts';
import { type ReadByTokenDeps, readByToken } from '../booking/access.ts';
import { limitRules } from '../booking/limit-rules.ts';
import { type KeepAnswerDeps, keepAnswer } from './keep-answer.ts';

type AnswerSurveyDeps = KeepAnswerDeps & ReadByTokenDeps & { readonly limits: Limits };

/** A citizen answers: for an appointment of theirs, or as somebody who has the link, once a session. */
export function answerSurvey(deps: AnswerSurveyDeps): Handler<Routes['answerSurvey'], Caller> {
  return async ({ surveyId, answers, reference }, caller) => {
    const { tenant, address, idempotencyKey } = caller;
    if (idempotencyKey === undefined) return fail('idempotency_key_missing');
    const who = deps.links.pseudonym(tenant, 'address', address);
    if (!(await deps.limits.allow(tenant, `heard.${who}`, limitRules.heardByAddress))) return fail('too_many_requests');
    if (reference !== undefined && !(await isOwn(deps, caller, reference))) return fail('not_found');
    const once = reference === undefined ? `session ${idempotencyKey}` : `case ${reference}`;
    const id = deps.links.pseudonym(tenant, 'entry', `survey answer ${surveyId} ${idempotencyKey}`);
    const kept = await keepAnswer(deps, tenant, { surveyId, audience: 'citizens', answers, once, id });
    return kept.ok ? ok({}) : kept;
  };
}

async function isOwn(deps: ReadByTokenDeps, caller: Caller, reference: AppointmentReference): Promise<boolean> {
  const read = await readByToken(deps, caller, reference);
  return read.ok && read.value.purpose === 'manage';
}
