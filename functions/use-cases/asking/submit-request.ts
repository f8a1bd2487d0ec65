import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { meetsLevel } from '../../../shared/domain/assurance.ts';
import { feeOn } from '../../../shared/domain/certificate/fee.ts';
import { type Product, termsOf } from '../../../shared/domain/certificate/product.ts';
import { type Answers, type Applicant, whenLast } from '../../../shared/domain/certificate/request.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { type Fail, fail, ok } from '../../../shared/result.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { answersOf, sealedAnswers } from '../certificates/case-contents.ts';
import type { ChangeOwnCaseDeps } from '../certificates/change-own-case.ts';
import { changeRequest, leave, type Wish } from '../certificates/change-request.ts';
import { type DecideRequestDeps, decideRequest } from '../certificates/decide-request.ts';
import { type OpenCase, ownCase } from '../certificates/own-case.ts';
import { requestView } from '../certificates/request-view.ts';
import { type TownCalendar, townCalendar } from '../certificates/working-days.ts';
import { draftAnswers } from './draft-answers.ts';
import { missingAnswers } from './missing-answers.ts';

export type SubmitRequestDeps = ChangeOwnCaseDeps & DecideRequestDeps;

/** What was shown when the button was pressed. */
type Agreed = { readonly productVersion: number; readonly cents: number };

type Refusal = Fail<'request_changed' | 'invalid_request' | 'level_too_low' | 'edited_meanwhile'>;

/**
 * Asks for the certificate: the level of this sign-in is judged, the answers are complete, product and fee are those that
 * were shown. Then it is decided what comes next. A request that was submitted before is shown as it is.
 */
export function submitRequest(deps: SubmitRequestDeps): Handler<Routes['submitRequest'], CitizenCaller> {
  const decide = decideRequest(deps);
  return async ({ requestId, productVersion, cents }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    if (!found.ok) return found;
    const { request: seen, key } = found.value;
    const { tenant } = caller;
    const calendar = await townCalendar(deps, tenant);
    const submitted = await changeRequest(deps.requests, { tenant, id: requestId, seen }, async (request) => {
      const product = await deps.products.get(tenant, request.productId);
      const agreed = { productVersion, cents };
      return submission({ request, key }, { product, caller, calendar, agreed, at: secondsOf(deps.clock.now()) });
    });
    if (!submitted.ok) return submitted;
    const request = await decide(tenant, { request: submitted.value, key });
    return ok(await requestView(deps, caller, { request, key }));
  };
}

type Around = {
  readonly product: Product | undefined;
  readonly caller: CitizenCaller;
  readonly calendar: TownCalendar;
  readonly agreed: Agreed;
  readonly at: number;
};

function submission({ request, key }: OpenCase, around: Around): Wish | Refusal {
  if (whenLast(request, 'submit') !== undefined) return leave;
  if (request.state !== 'draft') return fail('request_changed');
  const { product, caller, calendar, agreed, at } = around;
  if (!product?.public) return fail('edited_meanwhile');
  const answers = draftAnswers(product, request.language, answersOf(key, request));
  const { delivery, exemptionId } = answers;
  if (!meetsLevel(caller.citizen.level, product.level)) return fail('level_too_low');
  const incomplete = incompleteness(product, answers, request.proofs);
  if (incomplete) return incomplete;
  const fee = delivery && feeOn(product, delivery, calendar.today);
  if (!fee || product.version !== agreed.productVersion || fee.cents !== agreed.cents) return fail('edited_meanwhile');
  return {
    kind: 'advance',
    entry: { event: 'submit', at, by: 'citizen' },
    changes: {
      submittedAt: at,
      productVersion: product.version,
      terms: termsOf(product),
      delivery,
      fee: { cents: fee.cents, currency: 'EUR', source: fee.source, ...(exemptionId && { exemptionId }) },
      deadline: calendar.after(product.deadlineWorkingDays),
      sealed: {
        ...request.sealed,
        answers: sealedAnswers(key, answers),
        applicant: key.seal('applicant', applicantOf(caller, chosenOf(product, answers))),
      },
    },
  };
}

function incompleteness(
  product: Product,
  answers: Answers,
  proofs: OpenCase['request']['proofs'],
): Fail<'invalid_request'> | undefined {
  const missing = missingAnswers(product, answers, proofs).map((name) => ({
    pointer: `/${name}`,
    code: 'required' as const,
  }));
  return missing.length > 0 ? fail('invalid_request', missing) : undefined;
}

function applicantOf({ citizen }: CitizenCaller, chosen: Applicant['chosen']): Applicant {
  const { claims, level, authenticatedAt } = citizen;
  return { claims, level, authenticatedAt, chosen };
}

function chosenOf({ purposes, exemptions }: Product, { purposeId, exemptionId }: Answers): Applicant['chosen'] {
  const purpose = purposes.find(({ id }) => id === purposeId)?.name;
  const exemption = exemptions.find(({ id }) => id === exemptionId);
  return { ...(purpose && { purpose }), ...(exemption && { exemption }) };
}
