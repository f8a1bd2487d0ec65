import { describe, expect, it } from 'vitest';
import { BirthDate } from '../../../shared/domain/certificate/birth-date.ts';
import { caseHouse, elifInRegister } from '../../support/case-house.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { makeProduct } from '../../support/make-product.ts';
import { begun, byPost, filledIn, free, simple, stored, submitted } from './asked.ts';

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
