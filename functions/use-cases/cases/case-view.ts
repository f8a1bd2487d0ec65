import type { CaseView } from '../../../shared/contracts/staff/cases.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { isPaidFor } from '../../../shared/domain/certificate/payment.ts';
import { type CertificateRequest, sinceWhen } from '../../../shared/domain/certificate/request.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Products } from '../../ports/certificate.ts';
import { answersOf, decisionOf, messagesOf } from '../certificates/case-contents.ts';
import { productName } from '../certificates/product-name.ts';
import { townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { clerksNeeded } from './approve-case.ts';
import { clerkActions } from './clerk-actions.ts';
import { isOwnCase, type SubmittedCase } from './open-case.ts';
import { type PickUpOfCaseDeps, pickUpOfCase } from './pick-up-of-case.ts';
import { urgencyOf } from './urgency-of.ts';

export type CaseViewDeps = WorkingDaysDeps & PickUpOfCaseDeps & { readonly products: Pick<Products, 'get'> };

/** What the case itself says; the register is another's. */
export async function caseView(
  deps: CaseViewDeps,
  caller: StaffCaller,
  open: SubmittedCase,
): Promise<Omit<CaseView, 'register' | 'looks'>> {
  const { request, key } = open;
  const { tenant, staff } = caller;
  const [product, calendar] = await Promise.all([
    deps.products.get(tenant, request.productId),
    townCalendar(deps, tenant),
  ]);
  const { deadline, submittedAt, createdAt, revocation } = request;
  const isOwn = isOwnCase(caller, open);
  const task = clerkTask(request);
  return {
    requestId: request.id,
    name: productName(request, product),
    productId: request.productId,
    legalBasis: request.terms.legalBasis,
    kind: request.terms.kind,
    mode: request.terms.mode,
    state: request.state,
    version: request.version,
    since: secondsText(sinceWhen(request)),
    submittedAt: secondsText(submittedAt ?? createdAt),
    language: request.language,
    ...(task && { task }),
    ...(deadline && { deadline, urgency: urgencyOf(calendar, deadline) }),
    causes: request.causes,
    ...peopleOf(open),
    ...feeOf(request),
    proofs: request.proofs.map((proof) => ({ ...proof, at: secondsText(proof.at) })),
    messages: messagesOf(key, request).map((message) => ({ ...message, at: secondsText(message.at) })),
    ...decisionView(open),
    timeline: request.history.map(({ staffId, ...entry }) => ({
      ...entry,
      at: secondsText(entry.at),
      byYou: staffId === staff.id,
    })),
    approvals: {
      needed: clerksNeeded(request),
      given: request.approvals.length,
      byYou: request.approvals.includes(staff.id),
    },
    ...(revocation && {
      revocation: {
        reason: revocation.reason,
        at: secondsText(revocation.at),
        byYou: revocation.staffId === staff.id,
      },
    }),
    ...certificateOf(request),
    ...(await pickUpOfCase(deps, tenant, request)),
    ownCase: isOwn,
    may: [...clerkActions(request, { isOwn })],
  };
}

/** Who asks, for whom, and what. */
function peopleOf({ request, key, applicant }: SubmittedCase): Pick<CaseView, 'applicant' | 'answers'> {
  const { givenNames, familyName, birthDate } = applicant.claims;
  const answers = answersOf(key, request);
  const { forWhom = 'self', person, fields = [], delivery, documentLanguage } = answers;
  const { purpose, exemption } = applicant.chosen ?? {};
  return {
    applicant: {
      ...{ givenNames, familyName, birthDate },
      level: applicant.level,
      authenticatedAt: secondsText(applicant.authenticatedAt),
    },
    answers: {
      forWhom,
      fields,
      ...(person && { person }),
      ...(purpose && { purpose }),
      ...(exemption && { exemption: { name: exemption.name, proof: exemption.proof, source: exemption.source } }),
      ...(delivery && { delivery }),
      ...(documentLanguage && { documentLanguage }),
    },
  };
}

function feeOf({ fee, payments }: CertificateRequest): Pick<CaseView, 'fee'> {
  if (fee === undefined) return {};
  const refund = payments.findLast((payment) => payment.refund !== undefined)?.refund?.state;
  const paid = payments.some(isPaidFor);
  return { fee: { cents: fee.cents, source: fee.source, paid, ...(refund && { refund }) } };
}

function decisionView({ request, key }: SubmittedCase): Pick<CaseView, 'decision'> {
  const reason = request.history.findLast((entry) => entry.reason !== undefined)?.reason;
  const text = decisionOf(key, request)?.text;
  return reason ? { decision: { code: reason, ...(text !== undefined && { text }) } } : {};
}

function certificateOf({ certificate }: CertificateRequest): Pick<CaseView, 'certificate'> {
  if (certificate === undefined) return {};
  const { id, issuedAt, validUntil } = certificate;
  return { certificate: { id, issuedAt: secondsText(issuedAt), validUntil: secondsText(validUntil) } };
}
