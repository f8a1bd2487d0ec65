import { describe, expect, it } from 'vitest';
import { CertificateId } from '../../shared/domain/certificate/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { tenant } from '../support/make.ts';
import { productId } from '../support/make-product.ts';
import { openCertificatePortal } from './certificate-portal.ts';
import { value } from './steps.ts';

type Portal = Awaited<ReturnType<typeof openCertificatePortal>>;

const idempotencyKey = 'one-wish-for-one-certificate';
const body = { productId: productId('meldebescheinigung'), language: 'de' } as const;

/** Begun, answered and submitted. */
async function asked({ call }: Portal, token: string, delivery: 'download' | 'post') {
  const { requestId } = await value(call('beginRequest', body, { token, idempotencyKey }));
  await value(call('saveAnswers', { requestId, forWhom: 'self', delivery }, { token }));
  const cents = delivery === 'post' ? 900 : 0;
  return await value(call('submitRequest', { requestId, productVersion: 1, cents }, { token }));
}

describe('certificates over HTTP', () => {
  it('are shown to everybody, with what they cost and how long they take', async () => {
    const { call } = await openCertificatePortal();
    const { products } = await value(call('listProducts', {}));
    expect(products).toMatchObject([
      {
        productId: 'meldebescheinigung',
        deliveries: [
          { delivery: 'download', cents: 0, source: '§ 18 Abs. 3 BMG' },
          { delivery: 'post', cents: 900 },
        ],
        expectation: { days: 2, basis: 'promised' },
      },
    ]);
    expect(await value(call('getProduct', { productId: body.productId }))).toEqual(products[0]);
    expect(await call('getProduct', { productId: productId('unknown') })).toMatchObject({ code: 'not_found' });
  });

  it('are asked for by whoever has signed in', async () => {
    const { ask } = await openCertificatePortal();
    const answer = await ask({ method: 'GET', path: '/v1/certificate-requests' });
    expect(answer.problem?.code).toBe('sign_in_needed');
  });

  it('go from the form to the sealed document', async () => {
    const portal = await openCertificatePortal();
    const { call, cases, clock } = portal;
    const token = await portal.signIn();
    const { requestId, state } = await asked(portal, token, 'download');
    expect(state).toBe('approved');
    const { files, caseKeys, requests } = cases;
    const key = await caseKeys.open(tenant, requestId);
    const pdf = Buffer.from('%PDF-1.7 sealed');
    if (!key) throw new Error('The case has a key');
    await files.put(tenant, requestId, { part: 'document', sealed: key.sealBytes('document', pdf) });
    const at = secondsOf(clock.now());
    const certificate = { id: CertificateId.parse('LIN-2026-4K7M2PQX'), issuedAt: at, validUntil: at + 86_400 };
    for (const event of ['issue', 'sealed'] as const) {
      const seen = await requests.get(tenant, requestId);
      if (!seen) throw new Error('The request is there');
      const changes = event === 'sealed' ? { certificate } : {};
      await requests.advance(tenant, { seen, entry: { event, at, by: 'system' }, changes });
    }
    expect(Buffer.from(await value(call('getDocument', { requestId }, { token })))).toEqual(pdf);
    expect(await value(call('getRequest', { requestId }, { token }))).toMatchObject({
      state: 'delivered',
      certificate: { id: 'LIN-2026-4K7M2PQX', downloadUntil: '2027-02-22T08:00:00Z' },
      may: ['download'],
    });
    expect(await call('withdrawRequest', { requestId }, { token })).toMatchObject({ code: 'request_changed' });
  });

  it('are spoken about once they have come to an end, once', async () => {
    const portal = await openCertificatePortal();
    const { call } = portal;
    const token = await portal.signIn();
    const { requestId } = await asked(portal, token, 'post');
    const say = () => call('giveCertificateFeedback', { requestId, score: 2, text: 'Zu teuer.' }, { token });
    expect(await call('giveCertificateFeedback', { requestId, score: 2 })).toMatchObject({ code: 'sign_in_needed' });
    expect(await say()).toMatchObject({ code: 'not_yet' });
    await value(call('withdrawRequest', { requestId }, { token }));
    await value(say());
    expect(await say()).toMatchObject({ code: 'already_answered' });
    const stranger = 'x'.repeat(22);
    expect(await call('giveCertificateFeedback', { requestId: stranger, score: 2 }, { token })).toMatchObject({
      code: 'not_found',
    });
    expect(portal.faults).toEqual([]);
  });

  it('are paid at the provider; whatever its callback says, the provider is asked', async () => {
    const portal = await openCertificatePortal();
    const { ask, call, provider } = portal;
    const token = await portal.signIn();
    const { requestId, state } = await asked(portal, token, 'post');
    expect(state).toBe('awaiting-payment');
    const { checkoutUrl } = await value(call('payRequest', { requestId }, { token }));
    expect(checkoutUrl).toBe('https://pay.example/tr_1');
    const path = `/v1/payments/${requestId}/hook`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const forged = await ask({ method: 'POST', path, headers: form, body: 'id=tr_1&status=paid' });
    expect(forged.status).toBe(200);
    expect((await value(call('getRequest', { requestId }, { token }))).state).toBe('awaiting-payment');
    provider.set('tr_1', { status: 'paid' });
    for (const told of [1, 2]) expect((await ask({ method: 'POST', path, headers: form })).status, `${told}`).toBe(200);
    const view = await value(call('getRequest', { requestId }, { token }));
    expect(view).toMatchObject({ state: 'approved', payments: [{ cents: 900, state: 'paid' }] });
  });

  it('answer a callback for a request that does not exist like any other', async () => {
    const { ask } = await openCertificatePortal();
    const answer = await ask({ method: 'POST', path: `/v1/payments/${'x'.repeat(22)}/hook` });
    expect([answer.status, answer.body]).toEqual([200, '{}']);
  });

  it('are erased with everything about them', async () => {
    const portal = await openCertificatePortal();
    const { call } = portal;
    const token = await portal.signIn();
    const { requestId } = await asked(portal, token, 'post');
    expect(await call('eraseRequest', { requestId }, { token })).toMatchObject({ code: 'request_changed' });
    await value(call('withdrawRequest', { requestId }, { token }));
    await value(call('eraseRequest', { requestId }, { token }));
    expect(await call('getRequest', { requestId }, { token })).toMatchObject({ code: 'not_found' });
    expect((await value(call('listRequests', {}, { token }))).requests).toEqual([]);
    expect(portal.faults).toEqual([]);
  });

  it('are thrown away as drafts', async () => {
    const portal = await openCertificatePortal();
    const token = await portal.signIn();
    const { requestId } = await value(portal.call('beginRequest', body, { token, idempotencyKey }));
    await value(portal.call('discardRequest', { requestId }, { token }));
    expect(await portal.call('getRequest', { requestId }, { token })).toMatchObject({ code: 'not_found' });
    expect(await portal.call('beginRequest', body, { token, idempotencyKey })).toMatchObject({
      code: 'idempotency_key_reused',
    });
  });
});
