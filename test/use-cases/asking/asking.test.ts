import { describe, expect, it } from 'vitest';
import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import { BirthDate } from '../../../shared/domain/certificate/birth-date.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { CitizenSubject } from '../../../shared/domain/citizen.ts';
import { type CaseHouse, caseHouse, elifInRegister } from '../../support/case-house.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { makeProduct, productId } from '../../support/make-product.ts';

const simple = { productId: productId('meldebescheinigung'), language: 'de' } as const;

async function begun(house: CaseHouse): Promise<RequestView> {
  const caller = house.elif('high', { idempotencyKey: house.newKey() });
  return answered(await house.handlers.beginRequest(simple, caller));
}

/** Everything answered for oneself; by download unless told. */
async function filledIn(house: CaseHouse, delivery: 'download' | 'post' = 'download'): Promise<RequestView> {
  const { requestId } = await begun(house);
  return answered(await house.handlers.saveAnswers({ requestId, forWhom: 'self', delivery }, house.elif()));
}

const free = { productVersion: 1, cents: 0 };
const byPost = { productVersion: 1, cents: 900 };

async function submitted(house: CaseHouse, delivery: 'download' | 'post' = 'download'): Promise<RequestView> {
  const { requestId } = await filledIn(house, delivery);
  const agreed = delivery === 'download' ? free : byPost;
  return answered(await house.handlers.submitRequest({ requestId, ...agreed }, house.elif()));
}

async function stored(house: CaseHouse, id: RequestId): Promise<CertificateRequest> {
  const request = await house.requests.get(tenant, id);
  if (!request) throw new Error('There is no such request');
  return request;
}

describe('asking for a certificate', () => {
  it('begins once for one key, filled in with what goes without saying', async () => {
    const house = await caseHouse();
    const caller = house.elif('low', { idempotencyKey: house.newKey() });
    const first = answered(await house.handlers.beginRequest(simple, caller));
    const again = answered(await house.handlers.beginRequest(simple, caller));
    expect(again.requestId).toBe(first.requestId);
    expect(first).toMatchObject({
      state: 'draft',
      answers: { fields: ['family-name', 'given-names', 'birth-date', 'addresses'], documentLanguage: 'de' },
      prefilled: { givenNames: 'Elif Zeynep', familyName: 'Baumann' },
      missing: ['forWhom', 'delivery'],
      until: '2026-12-24T08:00:00Z',
    });
    expect(answered(await house.handlers.listRequests({}, house.elif())).requests).toHaveLength(1);
  });

  it('approves a free certificate for oneself by itself', async () => {
    const house = await caseHouse();
    const view = await submitted(house);
    expect(view).toMatchObject({ state: 'approved', deadline: '2026-11-26', fee: { cents: 0 }, may: [] });
    expect(view.timeline.map(({ event }) => event)).toEqual(['submit', 'auto-approve']);
  });

  it.each([
    ['lives in danger', [{ ...elifInRegister, blocks: ['51' as const] }], 'block'],
    ['has died', [{ ...elifInRegister, died: '2026-01-01' }], 'died'],
    ['is not in the register', [], 'not-found'],
    ['is there twice', [elifInRegister, elifInRegister], 'several-found'],
  ])('asks a clerk where somebody %s', async (_, people, cause) => {
    const house = await caseHouse();
    house.registerDouble.people = people;
    const { requestId } = await submitted(house);
    expect(await stored(house, requestId)).toMatchObject({ state: 'in-review', causes: [cause] });
    expect(await house.requests.queue(tenant)).toEqual([{ deadline: '2026-11-26', id: requestId }]);
  });

  it('asks a clerk about a child', async () => {
    const house = await caseHouse();
    const { requestId } = await filledIn(house);
    const person = { givenNames: 'Mia', familyName: 'Baumann', birthDate: BirthDate.parse('2019-05-00') };
    answered(await house.handlers.saveAnswers({ requestId, forWhom: 'child', person }, house.elif()));
    const view = answered(await house.handlers.submitRequest({ requestId, ...free }, house.elif()));
    expect(view).toMatchObject({ state: 'in-review', answers: { person } });
  });

  it('decides later where the register does not answer', async () => {
    const house = await caseHouse();
    house.registerDouble.isDown = true;
    const { requestId, state } = await submitted(house);
    expect(state).toBe('submitted');
    expect(await house.requests.due(tenant, 1_795_507_200, 9)).toEqual([]);
    expect(await house.requests.due(tenant, 1_795_507_260, 9)).toEqual([{ minute: '2026-11-24T08:01', id: requestId }]);
  });

  it('asks for another sign-in where the level is too low, and loses nothing', async () => {
    const house = await caseHouse({ products: [makeProduct({ level: 'substantial' })] });
    const { requestId } = await filledIn(house);
    const low = house.elif('low');
    expect(await house.handlers.submitRequest({ requestId, ...free }, low)).toMatchObject({ code: 'level_too_low' });
    expect(answered(await house.handlers.getRequest({ requestId }, low))).toMatchObject({
      state: 'draft',
      level: { needed: 'substantial', enough: false },
    });
    expect(answered(await house.handlers.submitRequest({ requestId, ...free }, house.elif('substantial'))).state).toBe(
      'approved',
    );
  });

  it('agrees to nothing that was not shown', async () => {
    const house = await caseHouse();
    const { requestId } = await filledIn(house);
    const other = (agreed: typeof free) => house.handlers.submitRequest({ requestId, ...agreed }, house.elif());
    expect(await other({ productVersion: 2, cents: 0 })).toMatchObject({ code: 'edited_meanwhile' });
    expect(await other({ productVersion: 1, cents: 900 })).toMatchObject({ code: 'edited_meanwhile' });
  });

  it('names what is missing, and refuses what the product does not know', async () => {
    const house = await caseHouse();
    const { requestId } = await begun(house);
    expect(await house.handlers.submitRequest({ requestId, ...free }, house.elif())).toMatchObject({
      code: 'invalid_request',
      fields: [
        { pointer: '/forWhom', code: 'required' },
        { pointer: '/delivery', code: 'required' },
      ],
    });
    expect(await house.handlers.saveAnswers({ requestId, fields: ['birth-place'] }, house.elif())).toMatchObject({
      code: 'invalid_request',
      fields: [{ pointer: '/fields', code: 'not_allowed' }],
    });
  });

  it('knows nobody who is not born yet', async () => {
    const house = await caseHouse();
    const { requestId } = await begun(house);
    const today = house.clock.now().toString().slice(0, 10);
    const born = async (birthDate: string) => {
      const person = { givenNames: 'Mika', familyName: 'Baumann', birthDate: BirthDate.parse(birthDate) };
      return await house.handlers.saveAnswers({ requestId, forWhom: 'child', person }, house.elif());
    };
    expect(await born(today)).toMatchObject({ ok: true });
    for (const date of [`${Number(today.slice(0, 4)) + 1}-00-00`, '2050-01-01', '2099-12-31']) {
      expect(await born(date)).toMatchObject({
        code: 'invalid_request',
        fields: [{ pointer: '/person/birthDate', code: 'invalid_date' }],
      });
    }
  });

  it('takes an exemption with its proof to a clerk, unpaid', async () => {
    const house = await caseHouse();
    const { requestId } = await filledIn(house, 'post');
    const exemptionId = makeProduct().exemptions[0]?.id;
    answered(await house.handlers.saveAnswers({ requestId, exemptionId }, house.elif()));
    const submit = () => house.handlers.submitRequest({ requestId, ...byPost }, house.elif());
    expect(await submit()).toMatchObject({ fields: [{ pointer: '/proof', code: 'required' }] });
    const pdf = Buffer.from('%PDF-1.7 Bescheid').toString('base64');
    const twice = [
      { requestId, pdf },
      { requestId, pdf },
    ];
    for (const proof of twice) answered(await house.handlers.addProof(proof, house.elif()));
    expect((await stored(house, requestId)).proofs).toHaveLength(1);
    expect(answered(await submit())).toMatchObject({ state: 'in-review' });
  });

  it('takes PDFs only as proofs', async () => {
    const house = await caseHouse();
    const { requestId } = await begun(house);
    const pdf = Buffer.from('GIF89a picture').toString('base64');
    expect(await house.handlers.addProof({ requestId, pdf }, house.elif())).toMatchObject({
      fields: [{ pointer: '/pdf', code: 'invalid_format' }],
    });
  });
});

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
