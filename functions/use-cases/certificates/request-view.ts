import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import { meetsLevel } from '../../../shared/domain/assurance.ts';
import { isPaidFor, type Payment } from '../../../shared/domain/certificate/payment.ts';
import type { Product } from '../../../shared/domain/certificate/product.ts';
import { type Answers, type CertificateRequest, isIn } from '../../../shared/domain/certificate/request.ts';
import { timersOf } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import type { CaseFiles, Products } from '../../ports/certificate.ts';
import type { IssuedCertificates } from '../../ports/issue.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { draftAnswers } from '../asking/draft-answers.ts';
import { missingAnswers } from '../asking/missing-answers.ts';
import { answersOf, decisionOf, messagesOf } from './case-contents.ts';
import { citizenActions } from './citizen-actions.ts';
import { type ExpectationDeps, expectationOf, expectedDate, usualSeconds } from './expectation.ts';
import type { OpenCase } from './own-case.ts';
import { productView } from './product-view.ts';
import { requestSummary } from './request-summary.ts';
import { townCalendar, type WorkingDaysDeps } from './working-days.ts';

export type RequestViewDeps = {
  readonly products: Pick<Products, 'get'>;
  readonly issued: Pick<IssuedCertificates, 'byNumber'>;
  readonly files: Pick<CaseFiles, 'get'>;
} & ExpectationDeps &
  WorkingDaysDeps;

const day = 86_400;

/** Everything that the page of a case shows to whoever asked for it. */
export async function requestView(
  deps: RequestViewDeps,
  { tenant, citizen }: CitizenCaller,
  { request, key }: OpenCase,
): Promise<RequestView> {
  const of = { tenant, productId: request.productId };
  const [product, { today }] = await Promise.all([deps.products.get(tenant, of.productId), townCalendar(deps, tenant)]);
  const [usual, expectation, hasReceipt] = await Promise.all([
    usualSeconds(deps, of),
    expectationOf(deps, of, request.terms.deadlineWorkingDays),
    isReceiptWritten(deps, tenant, request),
  ]);
  const answers = answersShown(product, { request, key });
  const row = request.certificate && (await deps.issued.byNumber(tenant, request.certificate.id));
  const shown = productShown(product, request);
  const level = shown?.level ?? request.terms.level;
  const expected = expectedDate(request, { usual, now: secondsOf(deps.clock.now()), today });
  const { givenNames, familyName, birthDate } = citizen.claims;
  return {
    ...requestSummary(request, product),
    ...(shown && { product: productView(shown, { today, expectation }) }),
    productVersion: request.productVersion,
    version: request.version,
    answers,
    prefilled: { givenNames, familyName, birthDate },
    proofs: request.proofs.map((proof) => ({ ...proof, at: secondsText(proof.at) })),
    missing: product && request.state === 'draft' ? [...missingAnswers(product, answers, request.proofs)] : [],
    level: { needed: level, enough: meetsLevel(citizen.level, level) },
    ...(request.fee && { fee: feeView(request.fee) }),
    payments: request.payments.flatMap(paymentView),
    timeline: request.history.map(({ staffId: _, ...entry }) => ({ ...entry, at: secondsText(entry.at) })),
    messages: messagesOf(key, request).map((message) => ({ ...message, at: secondsText(message.at) })),
    ...decisionView({ request, key }),
    ...(expected && isRunningFor(request) && { expected }),
    ...(request.deadline && { deadline: request.deadline }),
    ...timesOf(request, row?.checks ?? 0),
    may: citizenActions(request, hasReceipt).filter((action) => product?.public || !needsOffer(request, action)),
  };
}

/** A draft follows the product; what was agreed to when it was submitted holds. */
function productShown(product: Product | undefined, { state, terms }: CertificateRequest): Product | undefined {
  return product && state !== 'draft' ? { ...product, ...terms } : product;
}

function answersShown(product: Product | undefined, { request, key }: OpenCase): Answers {
  const given = answersOf(key, request);
  return product && request.state === 'draft' ? draftAnswers(product, request.language, given) : given;
}

/** Of no use in a draft of something that the town does not offer any more. */
function needsOffer({ state }: CertificateRequest, action: RequestView['may'][number]): boolean {
  return state === 'draft' && ['save', 'prove', 'submit'].includes(action);
}

/** Only where there can be one: most requests cost nothing. */
async function isReceiptWritten(
  { files }: Pick<RequestViewDeps, 'files'>,
  tenant: TenantId,
  { id, payments }: CertificateRequest,
): Promise<boolean> {
  return payments.some(isPaidFor) && (await files.get(tenant, id, 'receipt')) !== undefined;
}

function isRunningFor(request: CertificateRequest): boolean {
  return isIn(request, 'submitted', 'in-review', 'approved', 'issuing', 'issue-failed');
}

function feeView({ cents, source, exemptionId }: NonNullable<CertificateRequest['fee']>) {
  return { cents, source, ...(exemptionId && { exemptionId }) };
}

/** Attempts that came to nothing before the provider had them are of no interest. */
function paymentView(payment: Payment): RequestView['payments'] {
  const { cents, startedAt, outcome, refund } = payment;
  if (outcome === 'starting') return [];
  const settled = outcome === 'open' || outcome === 'paid' ? outcome : 'failed';
  const state = refund ? (refund.state === 'done' ? 'refunded' : 'refund-due') : settled;
  return [{ cents, state, at: secondsText(refund?.at ?? startedAt) }];
}

function decisionView({ request, key }: OpenCase): Pick<RequestView, 'decision'> {
  const reason = request.history.findLast((entry) => entry.reason !== undefined)?.reason;
  const text = decisionOf(key, request)?.text;
  return reason === undefined ? {} : { decision: { code: reason, ...(text !== undefined && { text }) } };
}

/** Until when something is to be done, and when something is deleted. */
function timesOf(request: CertificateRequest, checks: number): Pick<RequestView, 'until' | 'certificate' | 'erasedAt'> {
  const timers = new Map(timersOf({ ...request, notBefore: undefined }).map(({ kind, at }) => [kind, at]));
  const until = timers.get('discard') ?? timers.get('expire-payment') ?? timers.get('lapse');
  const erasedAt = timers.get('erase');
  const { certificate, terms } = request;
  return {
    ...(until !== undefined && { until: secondsText(until) }),
    ...(erasedAt !== undefined && { erasedAt: secondsText(erasedAt) }),
    ...(certificate && {
      certificate: {
        id: certificate.id,
        issuedAt: secondsText(certificate.issuedAt),
        validUntil: secondsText(certificate.validUntil),
        downloadUntil: secondsText(certificate.issuedAt + terms.retention.documentDays * day),
        checks,
      },
    }),
  };
}
