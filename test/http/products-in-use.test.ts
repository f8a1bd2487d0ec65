import { describe, expect, it } from 'vitest';
import type { ClerkHouse } from '../support/clerk-house.ts';
import { answered } from '../support/hours-house.ts';
import { makeProduct } from '../support/make-product.ts';
import { fee, later, opened, productId, purpose, saved } from './product-steps.ts';
import { value } from './steps.ts';

describe('what was submitted', () => {
  it('keeps fee, fields, deadline, refunds and words, whatever becomes of the product', async () => {
    const before = makeProduct({ mode: 'clerk', purposes: [purpose('schule')] });
    const { house, lead } = await opened(before);
    const purposeId = purpose('schule').id;
    const requestId = await house.asked({ delivery: 'post', purposeId, fields: ['family-name', 'addresses'] });
    const view = async () => answered(await house.handlers.getRequest({ requestId }, house.elif()));
    const [asked, stored] = [await view(), await house.stored(requestId)];
    expect(asked).toMatchObject({ state: 'awaiting-payment', fee: { cents: 900 } });
    await saved(lead, {
      level: 'high',
      mode: 'automatic',
      legalBasis: 'anders',
      fields: { allowed: ['birth-date'], default: ['birth-date'] },
      purposes: [],
      deliveries: ['download'],
      fees: [fee('download', 99_00, '2026-11-24')],
      refunds: { withdrawn: 'none', rejected: 'none' },
      deadlineWorkingDays: 50,
      validityMonths: 1,
      public: false,
    });
    later(house);
    expect(await house.stored(requestId)).toEqual(stored);
    const { fee: kept, answers, level, product, deadline, may } = await view();
    expect({ fee: kept, answers, level, deadline, may }).toEqual({
      fee: asked.fee,
      answers: asked.answers,
      level: asked.level,
      deadline: asked.deadline,
      may: asked.may,
    });
    expect(product).toMatchObject({ level: 'low', refunds: before.refunds, validityMonths: 6, mode: 'clerk' });
    answered(await house.handlers.payRequest({ requestId }, house.elif()));
    const [payment] = house.provider.payments();
    expect(payment?.amount).toBe(900);
    const { call } = await house.clerk();
    house.provider.set(payment?.id ?? '', { status: 'paid' });
    await house.handlers.lookAtPayment({ requestId }, house.elif());
    const { answers: shown } = await value(call('getCase', { requestId }));
    expect(shown).toMatchObject({ purpose: { de: 'Einschulung' }, fields: ['family-name', 'addresses'] });
  });
});

describe('a draft', () => {
  const begin = async (house: ClerkHouse, answers: object = {}) => {
    const caller = house.elif('high', { idempotencyKey: house.newKey() });
    const { requestId } = answered(await house.handlers.beginRequest({ productId, language: 'de' }, caller));
    answered(await house.handlers.saveAnswers({ requestId, forWhom: 'self', ...answers }, house.elif()));
    return requestId;
  };
  const view = async (house: ClerkHouse, requestId: Awaited<ReturnType<typeof begin>>) =>
    answered(await house.handlers.getRequest({ requestId }, house.elif()));

  it('follows the product: what it does not know any more is asked again, and the new fee is agreed to first', async () => {
    const { house, lead } = await opened();
    const requestId = await begin(house, { delivery: 'post', fields: ['family-name', 'doctorate'] });
    const fields = { allowed: ['family-name', 'addresses'], default: ['addresses'] } as const;
    const fees = [fee('pick-up', 300, '2026-11-24')];
    await saved(lead, {
      deliveries: ['pick-up'],
      fees,
      fields: { allowed: [...fields.allowed], default: [...fields.default] },
    });
    later(house);
    const seen = await view(house, requestId);
    expect(seen).toMatchObject({ answers: { fields: ['family-name'], delivery: 'pick-up' }, missing: [] });
    const submit = async (productVersion: number, cents: number) =>
      await house.handlers.submitRequest({ requestId, productVersion, cents }, house.elif());
    expect(await submit(1, 900)).toMatchObject({ code: 'edited_meanwhile' });
    expect(answered(await submit(2, 300))).toMatchObject({ fee: { cents: 300 }, answers: { fields: ['family-name'] } });
  });

  it('of something that is not on offer any more waits, and may only be discarded', async () => {
    const { house, lead } = await opened();
    const requestId = await begin(house, { delivery: 'download' });
    await saved(lead, { public: false });
    later(house);
    expect((await view(house, requestId)).may).toEqual(['discard']);
    expect(await house.handlers.submitRequest({ requestId, productVersion: 2, cents: 0 }, house.elif())).toMatchObject({
      code: 'edited_meanwhile',
    });
    await saved(lead, { public: true });
    later(house);
    expect((await view(house, requestId)).may).toContain('submit');
  });
});
