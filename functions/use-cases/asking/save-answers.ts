import type { Temporal } from 'temporal-polyfill';
import type { AnswersBody } from '../../../shared/contracts/certificate/requests.ts';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Answers } from '../../../shared/domain/certificate/request.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { type FieldProblem, fail } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { answersOf, sealedAnswers } from '../certificates/case-contents.ts';
import { type ChangeOwnCaseDeps, changeOwnCase } from '../certificates/change-own-case.ts';
import { draftAnswers } from './draft-answers.ts';
import { foreignAnswers } from './missing-answers.ts';

/**
 * Saves what was answered so far, in a draft only. `invalid_request`: an answer that the product does not know, or somebody
 * who is not born yet.
 */
export function saveAnswers(deps: ChangeOwnCaseDeps): Handler<Routes['saveAnswers'], CitizenCaller> {
  return async ({ requestId, ...sent }, caller) =>
    await changeOwnCase(deps, { caller, requestId }, async (request, key) => {
      if (request.state !== 'draft') return fail('request_changed');
      const product = await deps.products.get(caller.tenant, request.productId);
      if (product === undefined) return fail('not_found');
      const answers = merged(draftAnswers(product, request.language, answersOf(key, request)), sent);
      const foreign = foreignAnswers(product, answers);
      const problems = [...foreign, ...unborn(sent, deps.clock.now())];
      if (problems.length > 0) return fail('invalid_request', problems);
      return {
        kind: 'edit',
        changes: {
          savedAt: secondsOf(deps.clock.now()),
          delivery: answers.delivery,
          sealed: { ...request.sealed, answers: sealedAnswers(key, answers) },
        },
      };
    });
}

/** East of us it is tomorrow already: as long as it is that day somewhere, it is no mistake for sure. */
const easternmost = { hours: 14 } as const;

function unborn({ person }: AnswersBody, now: Temporal.Instant): readonly FieldProblem[] {
  const latest = now.add(easternmost).toString().slice(0, 'yyyy-mm-dd'.length);
  const isUnborn = person !== undefined && person !== null && person.birthDate > latest;
  return isUnborn ? [{ pointer: '/person/birthDate', code: 'invalid_date' }] : [];
}

/** What is not sent stays; `null` takes an answer back, and so does asking for oneself with whom it was about. */
function merged(before: Answers, sent: AnswersBody): Answers {
  const { person, purposeId, exemptionId, mail, ...plain } = sent;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const forWhom = plain.forWhom ?? before.forWhom;
  return {
    ...before,
    ...given,
    person: forWhom === 'self' ? undefined : kept(person, before.person),
    purposeId: kept(purposeId, before.purposeId),
    exemptionId: kept(exemptionId, before.exemptionId),
    mail: kept(mail, before.mail),
  };
}

function kept<Value>(sent: Value | null | undefined, before: Value | undefined): Value | undefined {
  return sent === undefined ? before : (sent ?? undefined);
}
