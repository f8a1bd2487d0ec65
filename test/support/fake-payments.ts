import type { Payment, PaymentOrder, PaymentProvider } from '../../functions/ports/payment.ts';

type Kept = Payment & { readonly order: PaymentOrder; readonly checkoutUrl: string };

/** A payment provider in the process that keeps books of what it has. What is done to a payment says nothing by itself. */
export function fakePayments() {
  const kept = new Map<string, Kept>();
  const byKey = new Map<string, string>();
  const refunds = new Map<string, number>();
  const fake = {
    isDown: false,
    payments: () => [...kept.values()],
    /** Somebody does something on the provider's page. */
    set(id: string, changes: Partial<Pick<Payment, 'status' | 'amount' | 'currency'>>) {
      const payment = kept.get(id);
      if (payment?.status === 'open') kept.set(id, { ...payment, ...changes });
    },
    async create(_tenant, order, idempotencyKey) {
      if (fake.isDown) return { kind: 'down' };
      const known = kept.get(byKey.get(idempotencyKey) ?? '');
      if (known) return { kind: 'created', id: known.id, checkoutUrl: known.checkoutUrl };
      const id = `tr_${kept.size + 1}`;
      const checkoutUrl = `https://pay.example/${id}`;
      const { amount, currency, reference } = order;
      const money = { amount, currency, refunded: 0, chargedBack: 0 };
      kept.set(id, { id, status: 'open', ...money, reference, order, checkoutUrl });
      byKey.set(idempotencyKey, id);
      return { kind: 'created', id, checkoutUrl };
    },
    async get(_tenant, id) {
      if (fake.isDown) return { kind: 'down' };
      const found = kept.get(id);
      return found ? { kind: 'found', payment: found, checkoutUrl: found.checkoutUrl } : { kind: 'none' };
    },
    async refund(_tenant, { id, amount }, idempotencyKey) {
      if (fake.isDown) return { kind: 'down' };
      const payment = kept.get(id);
      if (refunds.get(idempotencyKey) === amount) return { kind: 'refunded' };
      if (payment?.status !== 'paid' || payment.refunded + amount > payment.amount) return { kind: 'refused' };
      kept.set(id, { ...payment, refunded: payment.refunded + amount });
      refunds.set(idempotencyKey, amount);
      return { kind: 'refunded' };
    },
  } satisfies PaymentProvider & Readonly<Record<string, unknown>>;
  return fake;
}
