import { isPaidFor, isUndecided, type Payment } from '../../../shared/domain/certificate/payment.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { Payment as Told } from '../../ports/payment.ts';
import { withRefund } from './refunds.ts';

/** What the provider told of the attempts of a request, by their number; `none`: it does not know that payment. */
export type Look = ReadonlyMap<number, Told | 'none'>;

/** The attempts as they are after the provider was asked, and what that means for the request. */
export type AfterLook = {
  readonly payments: Payment[];
  /** The fee is paid now, and was not before. */
  readonly isNewlyPaid: boolean;
  /** An attempt came to nothing. */
  readonly hasFailed: boolean;
};

/**
 * Only what the provider was asked for counts, and only the amount and currency that were asked for. Money that the town
 * must not keep is owed back: another amount, a second payment, or one for a request that does not wait for it any more.
 */
export function paymentsAfterLook(request: CertificateRequest, look: Look, at: number): AfterLook {
  const { payments: before } = request;
  const after = [...before];
  for (const [index, payment] of before.entries()) {
    const told = isUndecided(payment) ? look.get(payment.attempt) : undefined;
    if (told === undefined) continue;
    const next = { ...judged(payment, told, request.id), lookedAt: at };
    after[index] = withMoneyOwed(next, { told, at, why: whyNotKept(request.state, after) });
  }
  const isNewlyPaid = !before.some(isPaidFor) && after.some(isPaidFor);
  const hasClosed = after.filter(isUndecided).length < before.filter(isUndecided).length;
  return { payments: after, isNewlyPaid, hasFailed: hasClosed && !isNewlyPaid };
}

/** Why the town must not keep another payment; undefined: it may. */
function whyNotKept(
  state: CertificateRequest['state'],
  payments: readonly Payment[],
): 'paid-twice' | 'too-late' | undefined {
  if (payments.some(isPaidFor)) return 'paid-twice';
  return state === 'awaiting-payment' ? undefined : 'too-late';
}

function judged(payment: Payment, told: Told | 'none', requestId: string): Payment {
  if (told === 'none') return { ...payment, outcome: 'expired' };
  if (told.status !== 'paid') return { ...payment, outcome: told.status };
  if (told.reference !== requestId) return { ...payment, outcome: 'failed' };
  const isAsAsked = told.amount === payment.cents && told.currency === 'EUR';
  return { ...payment, outcome: isAsAsked ? 'paid' : 'wrong' };
}

type Owed = {
  readonly told: Told | 'none';
  readonly at: number;
  readonly why: 'paid-twice' | 'too-late' | undefined;
};

/** Of another amount all goes back, however much it was. */
function withMoneyOwed(payment: Payment, { told, at, why }: Owed): Payment {
  if (isPaidFor(payment)) return why ? withRefund(payment, { why, at }) : payment;
  if (payment.outcome !== 'wrong' || told === 'none') return payment;
  const cents = told.amount - told.refunded;
  return cents > 0 ? { ...payment, refund: { cents, why: 'wrong-amount', state: 'owed', at } } : payment;
}
