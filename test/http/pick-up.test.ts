import { describe, expect, it } from 'vitest';
import { productWriterIn } from '../../functions/store/certificates/products.ts';
import { CertificateId, type RequestId } from '../../shared/domain/certificate/ids.ts';
import { secondsOf } from '../../shared/domain/seconds.ts';
import { tenant } from '../support/make.ts';
import { later, openTownHall, pickedUp, wednesday } from '../support/pick-up-house.ts';
import { openCertificatePortal } from './certificate-portal.ts';
import { keyOf, value } from './steps.ts';

type Portal = Awaited<ReturnType<typeof openCertificatePortal>>;

/** Elif has asked for a certificate that she picks up, and it is approved. */
async function asked() {
  const portal = await openCertificatePortal();
  await openTownHall(portal.foundation);
  await productWriterIn(portal.foundation).put(tenant, { ...pickedUp, version: 2 });
  const token = await portal.signIn();
  const { call } = portal;
  const wish = { productId: pickedUp.id, language: 'de' as const };
  const { requestId } = await value(call('beginRequest', wish, { token, idempotencyKey: keyOf('begin') }));
  await value(call('saveAnswers', { requestId, forWhom: 'self', delivery: 'pick-up' }, { token }));
  await value(call('submitRequest', { requestId, productVersion: 2, cents: 0 }, { token }));
  return { ...portal, token, requestId };
}

async function seal({ cases: { requests }, clock }: Portal, requestId: RequestId): Promise<void> {
  const at = secondsOf(clock.now());
  const certificate = { id: CertificateId.parse('LIN-2026-4K7M2PQX'), issuedAt: at, validUntil: at + 86_400 };
  for (const event of ['issue', 'sealed'] as const) {
    const seen = await requests.get(tenant, requestId);
    if (!seen) throw new Error('The request is there');
    await requests.advance(tenant, { seen, entry: { event, at, by: 'system' }, changes: { certificate } });
  }
}

describe('picking a certificate up, over HTTP', () => {
  it('is arranged once it lies ready, once, and as often as the same is asked', async () => {
    const portal = await asked();
    const { call, token, requestId, faults } = portal;
    expect(await call('getPickUp', { requestId }, { token })).toMatchObject({ code: 'request_changed' });
    await seal(portal, requestId);
    expect((await value(call('listRequests', {}, { token }))).requests).toMatchObject([{ waitsForYou: true }]);
    expect(await value(call('getPickUp', { requestId }, { token }))).toMatchObject({ standing: 'none' });
    const booked = await value(call('bookPickUp', { requestId, ...wednesday }, { token }));
    expect(booked).toMatchObject({ standing: 'booked', appointment: { time: '09:00', number: 'M1' } });
    expect(await value(call('bookPickUp', { requestId, ...wednesday }, { token }))).toEqual(booked);
    expect(await call('bookPickUp', { requestId, ...later }, { token })).toMatchObject({ code: 'request_changed' });
    expect((await value(call('listRequests', {}, { token }))).requests).toMatchObject([{ waitsForYou: false }]);
    const stored = await value(call('getEverythingStored', { requestId }, { token }));
    expect(stored.request).toMatchObject({ pickUp: { date: '2026-11-25', attempt: 1 } });
    expect(faults).toEqual([]);
  });

  it('is for whoever asked for it, signed in', async () => {
    const portal = await asked();
    const { ask, call, requestId } = portal;
    await seal(portal, requestId);
    const path = `/v1/certificate-requests/${requestId}/pick-up`;
    expect((await ask({ method: 'GET', path })).problem?.code).toBe('sign_in_needed');
    expect((await ask({ method: 'POST', path, body: wednesday })).problem?.code).toBe('sign_in_needed');
    const stranger = await portal.signIn({ subject: 'https://citizens.example jonas' });
    for (const name of ['getPickUp', 'bookPickUp'] as const) {
      const answer = await call(name, { requestId, ...wednesday }, { token: stranger });
      expect(answer).toMatchObject({ code: 'not_found' });
    }
  });

  it('says what is wrong with a time', async () => {
    const portal = await asked();
    const { ask, call, token, requestId } = portal;
    await seal(portal, requestId);
    const north = { ...wednesday, officeId: 'rathaus-nord' };
    expect(await call('bookPickUp', { requestId, ...north }, { token })).toMatchObject({
      code: 'not_bookable',
      fields: [{ pointer: '/services', code: 'not_offered_here' }],
    });
    const headers = { authorization: `Bearer ${token}` };
    const path = `/v1/certificate-requests/${requestId}/pick-up`;
    const answer = await ask({ method: 'POST', path, headers, body: { ...wednesday, time: '25:00' } });
    expect([answer.status, answer.problem?.code]).toEqual([422, 'invalid_request']);
  });
});
