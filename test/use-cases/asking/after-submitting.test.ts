import { describe, expect, it } from 'vitest';
import { CitizenSubject } from '../../../shared/domain/citizen.ts';
import { caseHouse } from '../../support/case-house.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { begun, stored, submitted } from './asked.ts';

describe('paying', () => {
  it('sends to the provider once, however often it is pressed, and goes on when it is paid', async () => {
    const house = await caseHouse();
    const { requestId, state } = await submitted(house, 'post');
    expect(state).toBe('awaiting-payment');
    const [one, other] = await Promise.all([1, 2].map(() => house.handlers.payRequest({ requestId }, house.elif())));
    expect(one).toEqual(other);
    const [payment] = house.provider.payments();
    expect(house.provider.payments()).toHaveLength(1);
    expect(payment?.order).toMatchObject({ amount: 900, description: expect.not.stringContaining('Baumann') });
    house.provider.set('tr_1', { status: 'paid' });
    const hook = () => house.handlers.hearOfPayment({ requestId }, house.elif());
    for (const told of [1, 2]) expect(await hook(), `call ${told}`).toMatchObject({ ok: true });
    expect((await stored(house, requestId)).history.map(({ event }) => event)).toEqual([
      'submit',
      'require-payment',
      'paid-auto',
    ]);
  });

  it('believes no callback', async () => {
    const house = await caseHouse();
    const { requestId } = await submitted(house, 'post');
    answered(await house.handlers.payRequest({ requestId }, house.elif()));
    answered(await house.handlers.hearOfPayment({ requestId }, house.elif()));
    expect((await stored(house, requestId)).state).toBe('awaiting-payment');
  });

  it.each([
    ['another amount', { status: 'paid', amount: 90 } as const],
    ['another currency', { status: 'paid', currency: 'HUF' } as const],
  ])('does not count %s, and gives it back', async (_, paid) => {
    const house = await caseHouse();
    const { requestId } = await submitted(house, 'post');
    answered(await house.handlers.payRequest({ requestId }, house.elif()));
    house.provider.set('tr_1', paid);
    const view = answered(await house.handlers.lookAtPayment({ requestId }, house.elif()));
    expect(view).toMatchObject({ state: 'awaiting-payment', payments: [{ state: 'refunded' }] });
    expect(house.provider.payments()[0]?.refunded).toBe(house.provider.payments()[0]?.amount);
    answered(await house.handlers.payRequest({ requestId }, house.elif()));
    expect(house.provider.payments()).toHaveLength(2);
  });

  it('gives back what is paid after withdrawing', async () => {
    const house = await caseHouse();
    const { requestId } = await submitted(house, 'post');
    answered(await house.handlers.payRequest({ requestId }, house.elif()));
    answered(await house.handlers.withdrawRequest({ requestId }, house.elif()));
    house.provider.set('tr_1', { status: 'paid' });
    answered(await house.handlers.hearOfPayment({ requestId }, house.elif()));
    expect(house.provider.payments()[0]).toMatchObject({ amount: 900, refunded: 900 });
    expect(await stored(house, requestId)).toMatchObject({ state: 'withdrawn' });
  });

  it('says so where the provider is down, and charges nothing', async () => {
    const house = await caseHouse();
    const { requestId } = await submitted(house, 'post');
    house.provider.isDown = true;
    expect(await house.handlers.payRequest({ requestId }, house.elif())).toMatchObject({ code: 'payment_unavailable' });
    house.provider.isDown = false;
    answered(await house.handlers.payRequest({ requestId }, house.elif()));
    expect((await stored(house, requestId)).payments).toMatchObject([{ attempt: 1, outcome: 'open' }]);
  });
});

describe('what is stored', () => {
  it('is shown to nobody else', async () => {
    const house = await caseHouse();
    const { requestId } = await begun(house);
    const caller = house.elif();
    const subject = CitizenSubject.parse(house.newKey());
    const stranger = { ...caller, citizen: { ...caller.citizen, subject } };
    for (const ask of [house.handlers.getRequest, house.handlers.getEverythingStored, house.handlers.discardRequest]) {
      expect(await ask({ requestId }, stranger)).toMatchObject({ code: 'not_found' });
    }
  });

  it('can be read whole by its owner, and who looked', async () => {
    const house = await caseHouse();
    const { requestId } = await submitted(house);
    const all = answered(await house.handlers.getEverythingStored({ requestId }, house.elif()));
    expect(all).toMatchObject({
      applicant: { claims: { familyName: 'Baumann' } },
      looks: expect.arrayContaining([
        expect.objectContaining({ who: 'system', what: 'register' }),
        expect.objectContaining({ who: 'citizen', what: 'everything' }),
      ]),
    });
  });

  it('names nobody outside of what is sealed', async () => {
    const house = await caseHouse();
    await submitted(house);
    const table = JSON.stringify([...house.double.items.all()]);
    expect(table).not.toMatch(/Elif|Baumann|1988|L-100001|Ahornweg/);
  });

  it('cannot be read any more once it is erased, wherever a copy is', async () => {
    const house = await caseHouse();
    const { requestId } = await submitted(house, 'post');
    expect(await house.caseKeys.open(tenant, requestId)).toBeDefined();
    answered(await house.handlers.withdrawRequest({ requestId }, house.elif()));
    answered(await house.handlers.eraseRequest({ requestId }, house.elif()));
    expect(await house.caseKeys.open(tenant, requestId)).toBeUndefined();
    expect(await house.handlers.getRequest({ requestId }, house.elif())).toMatchObject({ code: 'not_found' });
    const left = [...house.double.items.all()].filter((item) => JSON.stringify(item).includes(requestId));
    expect(left.map(({ sk }) => sk?.S)).toEqual(['CASE']);
  });
});
