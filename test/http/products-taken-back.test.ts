import { describe, expect, it } from 'vitest';
import { answered } from '../support/hours-house.ts';
import { makeProduct } from '../support/make-product.ts';
import { grant } from '../support/staff.ts';
import { fee, later, opened, productId, saved } from './product-steps.ts';
import { value } from './steps.ts';

describe('taking back', () => {
  it('restores what a change touched, fees of days that are over too, and keeps what others changed', async () => {
    const { house, lead } = await opened();
    const { fees } = makeProduct();
    await saved(lead, {
      fees: [...fees.filter(({ delivery }) => delivery === 'download'), fee('post', 5, '2026-11-24')],
    });
    await saved(lead, { deadlineWorkingDays: 9 });
    const change = { kind: 'undo', version: 2 } as const;
    expect((await value(lead.call('previewProduct', { productId, change }))).fees).toEqual([
      { delivery: 'post', before: 5, after: 900, coming: [] },
    ]);
    await value(lead.call('saveProduct', { productId, change, expectedVersion: 3 }));
    const { product } = await value(lead.call('getProductToEdit', { productId }));
    expect([product.fees, product.deadlineWorkingDays]).toEqual([fees, 9]);
    expect(await lead.call('previewProduct', { productId, change })).toMatchObject({
      fields: [{ pointer: '/change/version', code: 'nothing_to_undo' }],
    });
    const auditor = await house.clerk('Ada Audit', [grant('auditor')]);
    const { entries } = await value(auditor.call('listAudit', { from: '2026-11-24', to: '2026-11-24' }));
    expect(entries.map(({ action, object }) => [action, object])).toEqual(
      expect.arrayContaining([
        ['product-saved', productId],
        ['change-undone', productId],
      ]),
    );
  });

  it('is refused where it does not fit to what was changed since', async () => {
    const { lead } = await opened();
    await saved(lead, { deliveries: ['download'] });
    await saved(lead, { fees: [fee('download', 0, '2026-11-24')] });
    const change = { kind: 'undo', version: 2 } as const;
    expect(await lead.call('previewProduct', { productId, change })).toMatchObject({ code: 'invalid_request' });
    const { versions } = await value(lead.call('listProductVersions', { productId }));
    expect(versions.map(({ version, canUndo }) => [version, canUndo])).toEqual([
      [3, true],
      [2, false],
    ]);
  });
});

describe('removing', () => {
  it('waits until no request is open, drafts included; then it is brought back whole', async () => {
    const { house, lead } = await opened(makeProduct({ mode: 'clerk' }));
    const requestId = await house.asked();
    const remove = async (expectedVersion: number) => await lead.call('removeProduct', { productId, expectedVersion });
    expect(await remove(1)).toMatchObject({ code: 'in_use' });
    expect(await remove(7)).toMatchObject({ code: 'edited_meanwhile' });
    answered(await house.handlers.withdrawRequest({ requestId }, house.elif()));
    expect(await lead.call('restoreProduct', { productId })).toMatchObject({ code: 'edited_meanwhile' });
    expect(await value(remove(1))).toEqual({ version: 2 });
    expect(await value(remove(1))).toEqual({ version: 2 });
    later(house);
    expect(await house.handlers.getProduct({ productId }, house.elif())).toMatchObject({ code: 'not_found' });
    const { requests } = answered(await house.handlers.listRequests({}, house.elif()));
    expect(requests[0]?.name).toEqual({
      de: 'Meldebescheinigung',
      en: 'Registration certificate',
      nl: 'Bewijs van inschrijving',
    });
    expect(await value(lead.call('restoreProduct', { productId }))).toEqual({ version: 3 });
    const { versions } = await value(lead.call('listProductVersions', { productId }));
    expect(versions.map(({ version, removed, undoes }) => [version, removed, undoes])).toEqual([
      [3, false, 2],
      [2, true, undefined],
    ]);
    later(house);
    expect(answered(await house.handlers.getProduct({ productId }, house.elif())).version).toBe(3);
  });
});
