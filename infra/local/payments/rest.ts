import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { centsOf, type Entry, type Ledger, moneyValue, refundedCents } from './ledger.ts';

const euros = z.string().regex(/^\d{1,7}\.\d{2}$/);

const Order = z.object({
  amount: z.object({ value: euros.refine((value) => centsOf(value) > 0), currency: z.literal('EUR') }),
  description: z.string().min(1).max(255),
  redirectUrl: z.url({ protocol: /^https?$/ }),
  webhookUrl: z.url({ protocol: /^https?$/ }).optional(),
  metadata: z.unknown().optional(),
});

const Refund = z.object({ amount: z.object({ value: euros, currency: z.literal('EUR') }) });

export type RestRequest = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly body: unknown;
};
export type RestAnswer = { readonly status: number; readonly value: unknown };

/** The part of the Mollie API, version 2, that pays, looks and gives back; `origin` is where the pages are. */
export function answerRest(ledger: Ledger, origin: string, request: RestRequest): RestAnswer {
  const account = /^Bearer ((?:test|live)_\w{3,})$/.exec(request.authorization ?? '')?.[1];
  if (account === undefined) return problem(401, 'Missing authentication, or failed to authenticate');
  if (request.method === 'POST' && request.path === '/v2/payments')
    return created(ledger, origin, { ...request, account });
  const [, id = '', refunds] = /^\/v2\/payments\/(\w+)(\/refunds)?$/.exec(request.path) ?? [];
  const entry = ledger.get(id);
  if (entry?.account !== account) return problem(404, `No payment exists with token ${id}.`);
  if (refunds === undefined && request.method === 'GET') return { status: 200, value: paymentView(entry, origin) };
  if (refunds !== undefined && request.method === 'POST') return refunded(ledger, entry, request);
  return problem(405, `${request.method} is not possible here`);
}

function created(ledger: Ledger, origin: string, request: RestRequest & { readonly account: string }): RestAnswer {
  const { account, idempotencyKey, body } = request;
  const order = Order.safeParse(body);
  if (!order.success) {
    const field = String(order.error.issues[0]?.path[0] ?? '');
    return { ...problem(422, `The ${field} is invalid`, field) };
  }
  const before = ledger.repeated(account, idempotencyKey);
  const entry = before ?? ledger.add({ account, ...order.data, idempotencyKey, metadata: order.data.metadata ?? null });
  return { status: 201, value: paymentView(entry, origin) };
}

function refunded(ledger: Ledger, entry: Entry, { idempotencyKey, body }: RestRequest): RestAnswer {
  const asked = Refund.safeParse(body);
  if (!asked.success) return problem(422, 'The amount is invalid', 'amount');
  const cents = centsOf(asked.data.amount.value);
  const before = entry.refunds.find((one) => idempotencyKey !== undefined && one.idempotencyKey === idempotencyKey);
  if (!before && entry.status !== 'paid') return problem(422, 'The payment is not paid');
  const left = centsOf(entry.amount.value) - refundedCents(entry);
  if (!before && (cents <= 0 || cents > left)) {
    return problem(422, 'The amount is higher than the maximum', 'amount');
  }
  const { id } = before ?? ledger.refund(entry, cents, idempotencyKey);
  return {
    status: 201,
    value: { resource: 'refund', id, paymentId: entry.id, amount: asked.data.amount, status: 'pending' },
  };
}

function paymentView(entry: Entry, origin: string) {
  const { id, amount, description, redirectUrl, webhookUrl, metadata, status, createdAt, chargedBack } = entry;
  const refundedValue = moneyValue(refundedCents(entry));
  return {
    resource: 'payment',
    id,
    mode: 'test',
    createdAt: Temporal.Instant.fromEpochMilliseconds(createdAt).toString(),
    amount,
    description,
    redirectUrl,
    webhookUrl,
    metadata,
    status,
    ...(status === 'paid' && { amountRefunded: { value: refundedValue, currency: amount.currency } }),
    ...(chargedBack && { amountChargedBack: amount }),
    _links: {
      self: { href: `${origin}/v2/payments/${id}`, type: 'application/hal+json' },
      ...(status === 'open' && { checkout: { href: `${origin}/checkout/${id}`, type: 'text/html' } }),
    },
  };
}

const titles = {
  401: 'Unauthorized Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  422: 'Unprocessable Entity',
} as const;

function problem(status: keyof typeof titles, detail: string, field?: string): RestAnswer {
  return { status, value: { status, title: titles[status], detail, ...(field !== undefined && { field }) } };
}
