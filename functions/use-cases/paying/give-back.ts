import { PaymentId } from '../../../shared/domain/certificate/ids.ts';
import { type Payment, type Refund, refundsOwed } from '../../../shared/domain/certificate/payment.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { PaymentRecords, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PaymentProvider } from '../../ports/payment.ts';
import { changeRequest, leave } from '../certificates/change-request.ts';
import { recordPayment } from './record-payment.ts';

export type GiveBackDeps = {
  readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'>;
  readonly payments: PaymentProvider;
  readonly paymentRecords: Pick<PaymentRecords, 'put'>;
  readonly clock: Clock;
};

export type GivenBack = {
  readonly request: CertificateRequest;
  /** The provider did not take every order; the timer tries again. */
  readonly isLeft: boolean;
};

/**
 * Gives back what is owed. The provider knows a refund by its payment, so that it is given once, however often it is
 * ordered.
 */
export function giveBack(deps: GiveBackDeps) {
  return async (tenant: TenantId, request: CertificateRequest): Promise<GivenBack> => {
    const ordered = new Map<number, boolean>();
    for (const payment of refundsOwed(request.payments)) {
      ordered.set(payment.attempt, await isGivenBack(deps, tenant, payment));
    }
    const done = [...ordered].filter(([, isDone]) => isDone).map(([attempt]) => attempt);
    if (done.length === 0) return { request, isLeft: ordered.size > 0 };
    const at = secondsOf(deps.clock.now());
    const noted = await changeRequest(deps.requests, { tenant, id: request.id, seen: request }, async (now) => {
      const payments = now.payments.map((payment) => (done.includes(payment.attempt) ? doneAt(payment, at) : payment));
      return refundsOwed(now.payments).length === refundsOwed(payments).length
        ? leave
        : { kind: 'edit', changes: { payments, failures: 0, notBefore: undefined } };
    });
    const after = noted.ok ? noted.value : request;
    for (const attempt of done) await recordPayment(deps, tenant, { request: after, attempt });
    return { request: after, isLeft: done.length < ordered.size };
  };
}

async function isGivenBack({ payments }: GiveBackDeps, tenant: TenantId, { id, refund }: Payment): Promise<boolean> {
  if (id === undefined || refund === undefined) return false;
  const ordered = await payments.refund(tenant, { id, amount: refund.cents }, refundKey(PaymentId.parse(id), refund));
  if (ordered.kind !== 'refused') return ordered.kind === 'refunded';
  // Refused may mean: it is on its way already.
  const look = await payments.get(tenant, id);
  return look.kind === 'found' && look.payment.refunded >= refund.cents;
}

function refundKey(id: PaymentId, { why }: Refund): string {
  return `${id}.refund.${why}`;
}

function doneAt(payment: Payment, at: number): Payment {
  return payment.refund ? { ...payment, refund: { ...payment.refund, state: 'done', at } } : payment;
}
