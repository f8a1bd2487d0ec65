import { isUndecided } from '../../../shared/domain/certificate/payment.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { timerRules } from '../../../shared/domain/certificate/timers.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { CaseKeys } from '../../ports/certificate.ts';
import type { Payment as Told } from '../../ports/payment.ts';
import { changeRequest, leave, type Wish } from '../certificates/change-request.ts';
import { type ReviewDeps, reviewOf } from '../certificates/review-of.ts';
import { withFoundPerson } from '../certificates/with-found-person.ts';
import { townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { type GiveBackDeps, giveBack } from './give-back.ts';
import { type AfterLook, type Look, paymentsAfterLook } from './payments-after-look.ts';
import { recordPayment } from './record-payment.ts';

export type LookAtPaymentsDeps = GiveBackDeps &
  ReviewDeps &
  WorkingDaysDeps & { readonly caseKeys: Pick<CaseKeys, 'open'> };

export type Looked = {
  readonly request: CertificateRequest;
  /** Provider or register did not answer, or not every refund was taken: look again later. */
  readonly isDown: boolean;
};

/**
 * Asks the provider about every attempt that is not decided, in whatever state the request is, and does what follows from
 * it: the fee is paid and the request goes on, or the money goes back. Doing it again does it once.
 */
export function lookAtPayments(deps: LookAtPaymentsDeps) {
  const refund = giveBack(deps);
  return async (tenant: TenantId, seen: CertificateRequest): Promise<Looked> => {
    const { look, isDown } = await askProvider(deps, tenant, seen);
    let isRegisterDown = false;
    const changed = await changeRequest(deps.requests, { tenant, id: seen.id, seen }, async (request) => {
      const after = paymentsAfterLook(request, look, secondsOf(deps.clock.now()));
      if (look.size === 0) return leave;
      const wish = await wishAfter(deps, { tenant, request, after });
      isRegisterDown = wish === 'register-down';
      return wish === 'register-down' ? leave : wish;
    });
    if (!changed.ok) return { request: seen, isDown };
    for (const attempt of look.keys()) await recordPayment(deps, tenant, { request: changed.value, attempt });
    const { request, isLeft } = await refund(tenant, changed.value);
    return { request, isDown: isDown || isRegisterDown || isLeft };
  };
}

/** An attempt that the provider was never told of cannot be looked up: nobody has seen a page to pay it on. */
async function askProvider(
  { payments, clock }: LookAtPaymentsDeps,
  tenant: TenantId,
  request: CertificateRequest,
): Promise<{ readonly look: Look; readonly isDown: boolean }> {
  const look = new Map<number, Told | 'none'>();
  const now = secondsOf(clock.now());
  let isDown = false;
  for (const { attempt, id, startedAt } of request.payments.filter(isUndecided)) {
    const answer = id === undefined ? undefined : await payments.get(tenant, id);
    if (answer?.kind === 'down') isDown = true;
    if (answer?.kind === 'found') look.set(attempt, answer.payment);
    // Somebody may just be asking the provider for its page.
    const isAbandoned = id === undefined && now - startedAt >= timerRules.lookAtPaymentAfter;
    if (answer?.kind === 'none' || isAbandoned) look.set(attempt, 'none');
  }
  return { look, isDown };
}

type After = { readonly tenant: TenantId; readonly request: CertificateRequest; readonly after: AfterLook };

async function wishAfter(deps: LookAtPaymentsDeps, { tenant, request, after }: After): Promise<Wish | 'register-down'> {
  const { payments, isNewlyPaid, hasFailed } = after;
  const at = secondsOf(deps.clock.now());
  const isAwaited = request.state === 'awaiting-payment';
  if (isAwaited && isNewlyPaid) return await paidWish(deps, { tenant, request, after });
  if (isAwaited && hasFailed) {
    return { kind: 'advance', entry: { event: 'payment-failed', at, by: 'payment' }, changes: { payments } };
  }
  return { kind: 'edit', changes: { payments } };
}

/** Without the register nobody knows how a paid request goes on: it stays as it is, and is looked at again. */
async function paidWish(
  deps: LookAtPaymentsDeps,
  { tenant, request, after: { payments } }: After,
): Promise<Wish | 'register-down'> {
  const key = await deps.caseKeys.open(tenant, request.id);
  if (key === undefined) return leave;
  const review = await reviewOf(deps, tenant, { request, key });
  if (review.kind === 'down') return 'register-down';
  const { causes, found } = review;
  const event = causes.length === 0 ? 'paid-auto' : 'paid';
  const at = secondsOf(deps.clock.now());
  const sealed = withFoundPerson({ request, key }, found);
  // The town's clock begins when it can begin.
  const deadline = (await townCalendar(deps, tenant)).after(request.terms.deadlineWorkingDays);
  return { kind: 'advance', entry: { event, at, by: 'payment' }, changes: { payments, causes, sealed, deadline } };
}
