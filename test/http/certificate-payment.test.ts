import { describe, expect, it } from 'vitest';
import { openPayingPortal } from './certificate-portal.ts';
import { keyOf, value } from './steps.ts';

type Portal = Awaited<ReturnType<typeof openPayingPortal>>;

/** Elif has asked for a certificate by post, 9 euros, and stands before paying. */
async function beforePaying(portal: Portal) {
  const token = await portal.signIn();
  const { call } = portal;
  const keyed = (name: string) => ({ token, idempotencyKey: keyOf(name) });
  const begun = await value(call('beginRequest', { productId: 'meldebescheinigung', language: 'de' }, keyed('begin')));
  const { requestId } = begun;
  await value(call('saveAnswers', { requestId, forWhom: 'self', delivery: 'post' }, { token }));
  const submitted = await value(call('submitRequest', { requestId, productVersion: 1, cents: 900 }, keyed('submit')));
  return { token, requestId, submitted, pay: (name: string) => call('payRequest', { requestId }, keyed(name)) };
}

const press = (checkoutUrl: string, outcome: string, webhook: string) =>
  fetch(checkoutUrl, { method: 'POST', body: new URLSearchParams({ outcome, webhook }), redirect: 'manual' });

describe('paying for a certificate at the provider', () => {
  it.each(['before', 'twice'])('goes on when the provider tells so %s', async (webhook) => {
    const portal = await openPayingPortal();
    const { token, requestId, submitted, pay } = await beforePaying(portal);
    expect(submitted.state).toBe('awaiting-payment');
    const { checkoutUrl } = await value(pay('pay'));
    const page = await (await fetch(checkoutUrl)).text();
    expect(page).toContain('9.00 EUR');
    expect(page).not.toMatch(/Elif|Baumann/);
    const back = await press(checkoutUrl, 'paid', webhook);
    expect(back.headers.get('location')).toContain(`/certificates/requests/${requestId}/paid`);
    expect(await value(portal.call('getRequest', { requestId }, { token }))).toMatchObject({ state: 'approved' });
    expect([...portal.faults, ...portal.outsideFaults]).toEqual([]);
  });

  it('goes on when the provider never tells, and the browser comes back', async () => {
    const portal = await openPayingPortal();
    const { token, requestId, pay } = await beforePaying(portal);
    await press((await value(pay('pay'))).checkoutUrl, 'paid', 'never');
    expect(await value(portal.call('getRequest', { requestId }, { token }))).toMatchObject({
      state: 'awaiting-payment',
    });
    expect(await value(portal.call('lookAtPayment', { requestId }, { token }))).toMatchObject({ state: 'approved' });
  });

  it.each(['failed', 'canceled', 'expired'])('can be tried again after it was %s', async (outcome) => {
    const portal = await openPayingPortal();
    const { token, requestId, pay } = await beforePaying(portal);
    const first = await value(pay('first'));
    await press(first.checkoutUrl, outcome, 'before');
    const second = await value(pay('second'));
    expect(second.checkoutUrl).not.toBe(first.checkoutUrl);
    await press(second.checkoutUrl, 'paid', 'before');
    expect(await value(portal.call('getRequest', { requestId }, { token }))).toMatchObject({ state: 'approved' });
  });

  it('believes no webhook: what is sent, in whatever form, is not read', async () => {
    const portal = await openPayingPortal();
    const { token, requestId, pay } = await beforePaying(portal);
    await value(pay('pay'));
    const path = `/v1/payments/${requestId}/hook`;
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', 'id=tr_forged&status=paid'],
      ['application/json', '{"status":"paid"'],
      ['text/xml', '<paid/>'],
      ['application/octet-stream', '\u0000'],
    ] as const) {
      const answer = await portal.ask({ method: 'POST', path, body, headers: { 'content-type': type } });
      expect([answer.status, answer.body]).toEqual([200, '{}']);
    }
    const unknown = `/v1/payments/${'x'.repeat(22)}/hook`;
    expect((await portal.ask({ method: 'POST', path: unknown, body: 'id=tr_1' })).status).toBe(200);
    expect(await value(portal.call('getRequest', { requestId }, { token }))).toMatchObject({
      state: 'awaiting-payment',
    });
  });

  it('says so when the provider does not answer, and nothing is lost', async () => {
    const portal = await openPayingPortal();
    const { token, requestId, pay } = await beforePaying(portal);
    await portal.payments.stop();
    expect(await pay('pay')).toMatchObject({ code: 'payment_unavailable' });
    expect(await value(portal.call('getRequest', { requestId }, { token }))).toMatchObject({
      state: 'awaiting-payment',
    });
  });
});
