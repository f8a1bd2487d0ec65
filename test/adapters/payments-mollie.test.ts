import { describe, expect, it, onTestFinished } from 'vitest';
import { molliePayments } from '../../functions/adapters/payments-mollie.ts';
import { startPayments } from '../../infra/local/payments/payments.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { answeringServer, type Heard, type Said } from '../support/answering-server.ts';
import { tenant } from '../support/make.ts';

const altstadt = TenantId.parse('altstadt');
const keys = { [tenant]: 'test_lindenau', [altstadt]: 'test_altstadt' };

const order = {
  amount: 905,
  currency: 'EUR',
  description: 'Erweiterte Meldebescheinigung MB-2026-0001',
  redirectUrl: 'http://lindenau.localhost:8080/certificates/mine/r1/paid',
  webhookUrl: 'http://127.0.0.1:1/v1/payments/r1/hook',
  reference: 'r1',
} as const;

/** As https://docs.mollie.com/reference/get-payment shows it. */
const recorded = {
  resource: 'payment',
  id: 'tr_7UhSN1zuXS',
  mode: 'live',
  createdAt: '2026-03-20T09:13:37+00:00',
  amount: { value: '9.05', currency: 'EUR' },
  description: 'Erweiterte Meldebescheinigung MB-2026-0001',
  method: null,
  metadata: { reference: 'r1' },
  status: 'open',
  isCancelable: false,
  expiresAt: '2026-03-20T09:28:37+00:00',
  profileId: 'pfl_QkEhN94Ba',
  sequenceType: 'oneoff',
  redirectUrl: order.redirectUrl,
  webhookUrl: order.webhookUrl,
  _links: {
    self: { href: 'https://api.mollie.com/v2/payments/tr_7UhSN1zuXS', type: 'application/hal+json' },
    checkout: { href: 'https://www.mollie.com/checkout/select-method/7UhSN1zuXS', type: 'text/html' },
    dashboard: { href: 'https://my.mollie.com/dashboard/org_1/payments/tr_7UhSN1zuXS', type: 'text/html' },
  },
};

async function simulator() {
  const clock = { now: 0 };
  const { url, stop } = await startPayments({
    port: 0,
    now: () => clock.now,
    sleep: async () => undefined,
    onError: () => undefined,
  });
  onTestFinished(stop);
  const payments = molliePayments({ url, keys });
  const created = async (changes: { readonly amount?: number } = {}, idempotencyKey = 'key-1') => {
    const answer = await payments.create(tenant, { ...order, ...changes }, idempotencyKey);
    if (answer.kind !== 'created') throw new Error('The simulator is down');
    return answer;
  };
  const press = (checkoutUrl: string, outcome: string) =>
    fetch(checkoutUrl, {
      method: 'POST',
      body: new URLSearchParams({ outcome, webhook: 'never' }),
      redirect: 'manual',
    });
  return { url, clock, payments, created, press };
}

/** The adapter before a server that says what is told. */
async function before(say: (heard: Heard) => Said | undefined) {
  const { url, heard } = await answeringServer(say);
  return { heard, payments: molliePayments({ url, keys, timeoutMs: 200 }) };
}

const says = (value: object, status = 200) => before(() => ({ status, body: JSON.stringify(value) }));

describe('paying through the simulator', () => {
  it('goes to a page of the provider, and is paid only when the provider says so', async () => {
    const { payments, created, press } = await simulator();
    const { id, checkoutUrl } = await created();
    const open = { id, status: 'open', amount: 905, currency: 'EUR', refunded: 0, chargedBack: 0, reference: 'r1' };
    expect(await payments.get(tenant, id)).toEqual({ kind: 'found', payment: open, checkoutUrl });
    const back = await press(checkoutUrl, 'paid');
    expect([back.status, back.headers.get('location')]).toEqual([303, order.redirectUrl]);
    expect(await payments.get(tenant, id)).toEqual({
      kind: 'found',
      payment: { ...open, status: 'paid' },
      checkoutUrl: undefined,
    });
  });

  it.each(['failed', 'canceled', 'expired'])('ends %s, and stays so', async (outcome) => {
    const { payments, created, press } = await simulator();
    const { id, checkoutUrl } = await created();
    await press(checkoutUrl, outcome);
    await press(checkoutUrl, 'paid');
    expect(await payments.get(tenant, id)).toMatchObject({ payment: { status: outcome } });
  });

  it('expires after a quarter of an hour', async () => {
    const { payments, created, clock } = await simulator();
    const { id } = await created();
    clock.now = 15 * 60 * 1000 - 1;
    expect(await payments.get(tenant, id)).toMatchObject({ payment: { status: 'open' } });
    clock.now += 1;
    expect(await payments.get(tenant, id)).toMatchObject({ payment: { status: 'expired' } });
  });

  it('makes one payment of a double click, another for another key', async () => {
    const { created } = await simulator();
    const [one, two] = await Promise.all([created(), created()]);
    expect(two).toEqual(one);
    expect((await created({}, 'key-2')).id).not.toBe(one.id);
  });

  it.each([[1], [10], [99], [100], [905], [1999], [123456]])('charges %d cents to the cent', async (amount) => {
    const { payments, created } = await simulator();
    const { id } = await created({ amount });
    expect(await payments.get(tenant, id)).toMatchObject({ payment: { amount } });
  });

  it('gives back once for each key, and never more than was paid', async () => {
    const { payments, created, press } = await simulator();
    const { id, checkoutUrl } = await created();
    expect(await payments.refund(tenant, { id, amount: 100 }, 'refund-1')).toEqual({ kind: 'refused' });
    await press(checkoutUrl, 'paid');
    expect(await payments.refund(tenant, { id, amount: 900 }, 'refund-2')).toEqual({ kind: 'refunded' });
    expect(await payments.refund(tenant, { id, amount: 900 }, 'refund-2')).toEqual({ kind: 'refunded' });
    expect(await payments.refund(tenant, { id, amount: 6 }, 'refund-3')).toEqual({ kind: 'refused' });
    expect(await payments.refund(tenant, { id, amount: 5 }, 'refund-4')).toEqual({ kind: 'refunded' });
    expect(await payments.get(tenant, id)).toMatchObject({ payment: { status: 'paid', refunded: 905 } });
  });

  it('shows no municipality the payments of another', async () => {
    const { payments, created } = await simulator();
    const { id } = await created();
    expect(await payments.get(altstadt, id)).toEqual({ kind: 'none' });
    expect(await payments.refund(altstadt, { id, amount: 1 }, 'k')).toEqual({ kind: 'refused' });
    await expect(payments.get(TenantId.parse('nirgends'), id)).rejects.toThrow('nirgends');
  });

  it.each(['tr_unknown', '', '..', 'tr_1/refunds', 'tr 1', '?x'])('knows no payment %j', async (id) => {
    const { payments } = await simulator();
    expect(await payments.get(tenant, id)).toEqual({ kind: 'none' });
  });
});

describe('the REST API of Mollie, as it was recorded', () => {
  it('is told amount, product, addresses and reference, and nothing about the payer', async () => {
    const { payments, heard } = await says(recorded, 201);
    expect(await payments.create(tenant, order, 'key-1')).toEqual({
      kind: 'created',
      id: 'tr_7UhSN1zuXS',
      checkoutUrl: 'https://www.mollie.com/checkout/select-method/7UhSN1zuXS',
    });
    const [{ method, path, headers, body } = { method: '', path: '', headers: {}, body: '{}' }] = heard;
    expect([method, path, headers.authorization, headers['idempotency-key']]).toEqual([
      'POST',
      '/v2/payments',
      'Bearer test_lindenau',
      'key-1',
    ]);
    expect(JSON.parse(body)).toEqual({
      amount: { value: '9.05', currency: 'EUR' },
      description: order.description,
      redirectUrl: order.redirectUrl,
      webhookUrl: order.webhookUrl,
      metadata: { reference: 'r1' },
    });
  });

  it.each([
    [{ status: 'pending' }, { status: 'open' }],
    [{ status: 'authorized' }, { status: 'open' }],
    [
      { status: 'paid', amountRefunded: { value: '0.00', currency: 'EUR' } },
      { status: 'paid', refunded: 0 },
    ],
    [{ status: 'paid', amountRefunded: { value: '9.05', currency: 'EUR' } }, { refunded: 905 }],
    [{ status: 'paid', amountChargedBack: { value: '9.05', currency: 'EUR' } }, { chargedBack: 905 }],
    [
      { status: 'paid', amount: { value: '9.05', currency: 'USD' } },
      { amount: 905, currency: 'USD' },
    ],
    [{ status: 'paid', amount: { value: '10.00', currency: 'EUR' } }, { amount: 1000 }],
    [{ metadata: null }, { reference: undefined }],
    [{ metadata: 'text' }, { reference: undefined }],
    [{ metadata: { reference: 'of-another-request' } }, { reference: 'of-another-request' }],
  ])('says %j', async (changes, payment) => {
    const { payments } = await says({ ...recorded, ...changes });
    expect(await payments.get(tenant, recorded.id)).toMatchObject({ kind: 'found', payment });
  });

  it.each([
    ['an amount with half a cent', { amount: { value: '9.055', currency: 'EUR' } }],
    ['a negative amount', { amount: { value: '-9.05', currency: 'EUR' } }],
    ['an amount that is a number', { amount: { value: 9.05, currency: 'EUR' } }],
    ['a status that nobody knows', { status: 'maybe' }],
    ['a page that is a script', { _links: { checkout: { href: 'javascript:alert(1)' } } }],
  ])('is not believed when it says %s', async (_, changes) => {
    const { payments } = await says({ ...recorded, ...changes });
    await expect(payments.get(tenant, recorded.id)).rejects.toThrow();
  });

  it.each([
    [401, 'Unauthorized Request'],
    [422, 'Unprocessable Entity'],
  ])('throws what only we can have done wrong: %d', async (status, title) => {
    const { payments } = await says({ status, title }, status);
    await expect(payments.create(tenant, order, 'k')).rejects.toThrow(String(status));
  });

  it.each<[string, () => Said | undefined]>([
    ['never answers', () => undefined],
    ['answers 503', () => ({ status: 503, body: '{}' })],
    ['answers 429', () => ({ status: 429, body: '{}' })],
    ['leads elsewhere', () => ({ status: 302, headers: { location: 'https://evil.example' } })],
  ])('is down when it %s', async (_, say) => {
    const { payments } = await before(say);
    expect(await payments.create(tenant, order, 'k')).toEqual({ kind: 'down' });
    expect(await payments.get(tenant, 'tr_1')).toEqual({ kind: 'down' });
    expect(await payments.refund(tenant, { id: 'tr_1', amount: 1 }, 'k')).toEqual({ kind: 'down' });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is never asked for %d cents', async (amount) => {
    const { payments, heard } = await says(recorded, 201);
    await expect(payments.create(tenant, { ...order, amount }, 'k')).rejects.toThrow('no amount');
    expect(heard).toEqual([]);
  });
});
