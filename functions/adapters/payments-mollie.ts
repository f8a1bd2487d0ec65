import * as z from 'zod';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Payment, PaymentOrder, PaymentProvider } from '../ports/payment.ts';
import { type Ask, askingAt } from './json-over-http.ts';

export type MollieSettings = {
  /** `https://api.mollie.com`, or where a simulator stands. */
  readonly url: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
};

const usualTimeoutMs = 6000;

/** `9.00`: two digits after the point for the euro (ISO 4217). */
const Money = z.object({ value: z.string().regex(/^\d{1,9}\.\d{2}$/), currency: z.string() });

const noMoney = { value: '0.00', currency: 'EUR' };

/** What is read of a payment (https://docs.mollie.com/reference/get-payment); all else may come and go. */
const MolliePayment = z.object({
  id: z.string().min(1),
  status: z.enum(['open', 'pending', 'authorized', 'paid', 'failed', 'canceled', 'expired']),
  amount: Money,
  amountRefunded: Money.default(noMoney),
  amountChargedBack: Money.default(noMoney),
  metadata: z.object({ reference: z.string() }).nullish().catch(undefined),
  _links: z.object({ checkout: z.object({ href: z.url({ protocol: /^https?$/ }) }).nullish() }),
});

/**
 * Payments by the REST API of Mollie, version 2, with a key for each municipality. The provider is told amount, product and
 * reference: no name, no mail address. Amounts are strings made of whole cents, never of fractions.
 */
export function molliePayments({ url, keys, timeoutMs = usualTimeoutMs }: MollieSettings): PaymentProvider {
  const askFor = (tenant: TenantId): Ask => {
    const key = keys[tenant];
    if (key === undefined) throw new Error(`The municipality ${tenant} has no key at the payment provider`);
    return askingAt({ base: url, timeoutMs, headers: { authorization: `Bearer ${key}` } });
  };
  return {
    async create(tenant, order, idempotencyKey) {
      const headers = { 'idempotency-key': idempotencyKey };
      const answer = await askFor(tenant)('POST', '/v2/payments', { body: orderBody(order), headers });
      if (answer.kind === 'down') return answer;
      if (answer.status !== 201) throw new Error(`The payment provider refused an order with ${answer.status}`);
      const { id, _links } = MolliePayment.parse(answer.value);
      if (!_links.checkout) throw new Error('The payment provider has no page for a new payment');
      return { kind: 'created', id, checkoutUrl: _links.checkout.href };
    },
    async get(tenant, id) {
      const answer = await askFor(tenant)('GET', paymentPath(id));
      if (answer.kind === 'down') return answer;
      if (answer.status === 404 || answer.status === 410) return { kind: 'none' };
      if (answer.status !== 200)
        throw new Error(`The payment provider refused to show a payment with ${answer.status}`);
      const payment = MolliePayment.parse(answer.value);
      return { kind: 'found', payment: paymentOf(payment), checkoutUrl: payment._links.checkout?.href };
    },
    async refund(tenant, { id, amount }, idempotencyKey) {
      const headers = { 'idempotency-key': idempotencyKey };
      const answer = await askFor(tenant)('POST', `${paymentPath(id)}/refunds`, {
        body: { amount: { value: moneyOf(amount), currency: 'EUR' } },
        headers,
      });
      if (answer.kind === 'down') return answer;
      if (answer.status === 201) return { kind: 'refunded' };
      // 409: the same refund is on its way. 422 and 404: there is nothing (left) to give back.
      if ([404, 409, 422].includes(answer.status)) return { kind: 'refused' };
      throw new Error(`The payment provider refused a refund with ${answer.status}`);
    },
  };
}

function paymentPath(id: string): string {
  return `/v2/payments/${encodeURIComponent(id)}`;
}

function orderBody({ amount, currency, description, redirectUrl, webhookUrl, reference }: PaymentOrder) {
  return {
    amount: { value: moneyOf(amount), currency },
    description,
    redirectUrl,
    webhookUrl,
    metadata: { reference },
  };
}

/** 905 cents: `9.05`. */
function moneyOf(cents: number): string {
  if (!Number.isSafeInteger(cents) || cents <= 0) throw new Error(`${cents} is no amount of cents`);
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function centsOf({ value }: z.infer<typeof Money>): number {
  return Number(value.replace('.', ''));
}

function paymentOf(told: z.infer<typeof MolliePayment>): Payment {
  const { id, status, amount, amountRefunded, amountChargedBack, metadata } = told;
  return {
    id,
    // A payment that a bank still works on can still fail.
    status: status === 'pending' || status === 'authorized' ? 'open' : status,
    amount: centsOf(amount),
    currency: amount.currency,
    refunded: centsOf(amountRefunded),
    chargedBack: centsOf(amountChargedBack),
    reference: metadata?.reference,
  };
}
