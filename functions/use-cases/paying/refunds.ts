import { isPaidFor, type Payment, type Refund } from '../../../shared/domain/certificate/payment.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';

/**
 * The payments of a request that ends without a certificate, with what is to be given back by its terms. Written in the
 * same step in which it ends, so that no refund is forgotten; the timers see to it.
 */
export function withRefunds(
  { payments, terms }: Pick<CertificateRequest, 'payments' | 'terms'>,
  why: 'withdrawn' | 'rejected',
  at: number,
): Payment[] {
  if (terms.refunds[why] === 'none') return payments;
  return payments.map((payment) => (isPaidFor(payment) ? withRefund(payment, { why, at }) : payment));
}

/** All of a payment is owed. */
export function withRefund(payment: Payment, { why, at }: Pick<Refund, 'why' | 'at'>): Payment {
  return { ...payment, refund: { cents: payment.cents, why, at, state: 'owed' } };
}
