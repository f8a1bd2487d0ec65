import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { PaymentId } from '../../../shared/domain/certificate/ids.ts';
import { isUndecided, type Payment } from '../../../shared/domain/certificate/payment.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { type Fail, fail, ok, type Result } from '../../../shared/result.ts';
import type { Products } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { changeRequest, leave, type Wish } from '../certificates/change-request.ts';
import { ownRequest } from '../certificates/own-case.ts';
import { type LookAtPaymentsDeps, lookAtPayments } from './look-at-payments.ts';
import { paymentOrder } from './payment-order.ts';

export type PayRequestDeps = LookAtPaymentsDeps & {
  readonly products: Pick<Products, 'get'>;
  readonly portalOrigin: (tenant: TenantId) => string;
};

/** Nobody fails more often by accident. */
const mostAttempts = 20;

/**
 * The provider's page for the fee of a request. An attempt is written down before the provider hears of it, and the
 * provider recognises it by its number: whoever presses twice pays once. `request_changed`: nothing is to be paid, or not
 * any more.
 */
export function payRequest(deps: PayRequestDeps): Handler<Routes['payRequest'], CitizenCaller> {
  const look = lookAtPayments(deps);
  return async ({ requestId }, caller) => {
    const { tenant } = caller;
    const found = await ownRequest(deps.requests, caller, requestId);
    if (!found.ok) return found;
    if (found.value.state !== 'awaiting-payment') return fail('request_changed');
    const { request: seen, isDown } = await look(tenant, found.value);
    if (isDown) return fail('payment_unavailable');
    const started = await changeRequest(deps.requests, { tenant, id: requestId, seen }, async (request) =>
      nextAttempt(request, secondsOf(deps.clock.now())),
    );
    if (!started.ok) return started;
    const payment = started.value.payments.find(isUndecided);
    if (payment === undefined) return fail('request_changed');
    if (payment.checkoutUrl !== undefined) return ok({ checkoutUrl: payment.checkoutUrl });
    return await opened(deps, tenant, { request: started.value, payment });
  };
}

/** The attempt that is under way, or one more. */
function nextAttempt(
  { state, payments, fee }: CertificateRequest,
  at: number,
): Wish | Fail<'request_changed' | 'limit_reached'> {
  if (state !== 'awaiting-payment' || fee === undefined) return fail('request_changed');
  if (payments.some(isUndecided)) return leave;
  if (payments.length >= mostAttempts) return fail('limit_reached');
  const payment: Payment = {
    attempt: payments.length + 1,
    cents: fee.cents,
    outcome: 'starting',
    startedAt: at,
    lookedAt: at,
  };
  return { kind: 'edit', changes: { payments: [...payments, payment] } };
}

type Attempt = { readonly request: CertificateRequest; readonly payment: Payment };

/** Its address is told only once it is written down: a payment that nobody remembers cannot be paid. */
async function opened(
  deps: PayRequestDeps,
  tenant: TenantId,
  { request: seen, payment: { attempt } }: Attempt,
): Promise<Result<{ checkoutUrl: string }, 'not_found' | 'request_changed' | 'payment_unavailable'>> {
  const product = await deps.products.get(tenant, seen.productId);
  const order = paymentOrder(seen, product, deps.portalOrigin(tenant));
  const created = await deps.payments.create(tenant, order, `${seen.id}.${attempt}`);
  if (created.kind === 'down') return fail('payment_unavailable');
  const { checkoutUrl } = created;
  const id = PaymentId.parse(created.id);
  const noted = await changeRequest(deps.requests, { tenant, id: seen.id, seen }, async (request) => {
    const isMine = (one: Payment) => one.attempt === attempt && isUndecided(one);
    const payments = request.payments.map((one) =>
      isMine(one) ? { ...one, id, checkoutUrl, outcome: 'open' as const } : one,
    );
    return request.payments.some((one) => isMine(one) && one.id === undefined)
      ? { kind: 'edit', changes: { payments } }
      : leave;
  });
  if (!noted.ok) return noted;
  const isOpen = noted.value.payments.some((one) => one.id === id && one.outcome === 'open');
  return noted.value.state === 'awaiting-payment' && isOpen ? ok({ checkoutUrl }) : fail('request_changed');
}
