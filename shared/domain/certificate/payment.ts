import * as z from 'zod';
import { PaymentId } from './ids.ts';

/**
 * What is known of one attempt to pay. `starting`: written down before the provider is asked, so that no payment is ever
 * forgotten; `wrong`: paid, but not the amount or currency that was asked for.
 */
const PaymentOutcome = z.enum(['starting', 'open', 'paid', 'failed', 'canceled', 'expired', 'wrong']);

/** Money to give back: `owed` until the provider has taken the order. Times in seconds since 1970. */
export const Refund = z.strictObject({
  cents: z.int().min(1),
  why: z.enum(['withdrawn', 'rejected', 'too-late', 'wrong-amount', 'paid-twice']),
  state: z.enum(['owed', 'done']),
  at: z.int(),
});
export type Refund = z.infer<typeof Refund>;

/** One attempt to pay the fee of a request. Cents of euro; times in seconds since 1970. */
export const Payment = z.strictObject({
  /** From 1; part of the key by which the provider recognises a repetition. */
  attempt: z.int().min(1),
  id: PaymentId.optional(),
  checkoutUrl: z.url().optional(),
  cents: z.int().min(1),
  outcome: PaymentOutcome,
  startedAt: z.int(),
  /** When the provider was asked last. */
  lookedAt: z.int(),
  refund: Refund.optional(),
});
export type Payment = z.infer<typeof Payment>;

/** The provider may still change its mind about it. */
export function isUndecided({ outcome }: Payment): boolean {
  return outcome === 'starting' || outcome === 'open';
}

/** Money of the citizen that the town has and is not about to give back. */
export function isPaidFor({ outcome, refund }: Payment): boolean {
  return outcome === 'paid' && refund === undefined;
}

export function refundsOwed(payments: readonly Payment[]): readonly Payment[] {
  return payments.filter(({ refund }) => refund?.state === 'owed');
}
