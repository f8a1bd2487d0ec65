import type { TenantId } from '../../shared/domain/ids.ts';

// What fees need of a payment provider. It learns what is paid for, and never who pays.

export type PaymentOrder = {
  /** Cents. */
  readonly amount: number;
  readonly currency: 'EUR';
  /** Product and reference; no names. The payer reads it on the bank statement. */
  readonly description: string;
  /** Where the browser goes afterwards, whatever happened. */
  readonly redirectUrl: string;
  /** Called when something changed; it says nothing itself and only means: `get` again. */
  readonly webhookUrl: string;
  /** The request it is for. */
  readonly reference: string;
};

/** Words of the provider; only `open` can still change, and `paid` can still be refunded. */
export type PaymentStatus = 'open' | 'paid' | 'failed' | 'canceled' | 'expired';

export type Payment = {
  readonly id: string;
  readonly status: PaymentStatus;
  /** Cents. */
  readonly amount: number;
  /** As the provider says it, so that a payment in another one is noticed. */
  readonly currency: string;
  /** Cents given back or on their way back. */
  readonly refunded: number;
  /** Cents the payer's bank took back. */
  readonly chargedBack: number;
  readonly reference: string | undefined;
};

/** Whether anything happened is not known: ask again, with the same idempotency key. */
export type ProviderDown = { readonly kind: 'down' };

/**
 * A provider with a hosted payment page. Calls with the same idempotency key do one thing. Throws when the provider
 * refuses what it should accept: a wrong key, an amount it cannot charge.
 */
export type PaymentProvider = {
  create(
    tenant: TenantId,
    order: PaymentOrder,
    idempotencyKey: string,
  ): Promise<{ readonly kind: 'created'; readonly id: string; readonly checkoutUrl: string } | ProviderDown>;
  get(
    tenant: TenantId,
    id: string,
  ): Promise<
    | { readonly kind: 'found'; readonly payment: Payment; readonly checkoutUrl: string | undefined }
    | { readonly kind: 'none' }
    | ProviderDown
  >;
  /** `refused`: not paid, or more than what is left of it. */
  refund(
    tenant: TenantId,
    refund: { readonly id: string; readonly amount: number },
    idempotencyKey: string,
  ): Promise<{ readonly kind: 'refunded' } | { readonly kind: 'refused' } | ProviderDown>;
};
