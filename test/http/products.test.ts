import { describe, expect, it } from 'vitest';
import type { Call } from '../../shared/contracts/client.ts';
import type { ProductDraft } from '../../shared/contracts/staff/products.ts';
import { answered } from '../support/hours-house.ts';
import { productId as idOf, makeProduct } from '../support/make-product.ts';
import { grant } from '../support/staff.ts';
import { edit, fee, later, opened, productId, saved } from './product-steps.ts';
import { value } from './steps.ts';

describe('certificates on offer', () => {
  it('are changed, and citizens see it half a minute later', async () => {
    const { house, lead } = await opened();
    const needed = { de: 'Einen Ausweis' };
    expect(await saved(lead, { name: { de: 'Wohnungsnachweis' }, needed })).toEqual({ version: 2 });
    later(house);
    const shown = answered(await house.handlers.getProduct({ productId }, house.elif()));
    expect(shown).toMatchObject({ name: { de: 'Wohnungsnachweis' }, needed, version: 2 });
    const { products } = await value(lead.call('listProductsToEdit', {}));
    expect(products).toMatchObject([{ productId, missing: ['en', 'nl', 'einfach'], public: true }]);
    const { versions } = await value(lead.call('listProductVersions', { productId }));
    expect(versions).toMatchObject([{ version: 2, byName: 'Quendolin Quitte', isOwn: true, canUndo: true }]);
    expect(versions[0]?.changes.map(({ field }) => field)).toEqual(['name.de', 'name.en', 'needed.de']);
  });

  it('are for lead clerks of the whole town', async () => {
    const { house } = await opened();
    for (const grants of [[grant('lead-clerk', 'rathaus-mitte')], [grant('clerk')], [grant('auditor')]]) {
      const { call } = await house.clerk('Sina Schlehe', grants);
      const asked = { productId, change: { kind: 'undo', version: 1 } as const };
      for (const answer of [
        call('listProductsToEdit', {}),
        call('getProductToEdit', { productId }),
        call('previewProduct', asked),
        call('saveProduct', { ...asked, expectedVersion: 1 }),
        call('listProductVersions', { productId }),
        call('removeProduct', { productId, expectedVersion: 1 }),
        call('restoreProduct', { productId }),
      ]) {
        expect(await answer).toMatchObject({ code: 'not_permitted' });
      }
    }
  });

  it('are looked for in vain where there is none', async () => {
    const { lead } = await opened();
    const nothing = { productId: idOf('nichts') };
    const change = { kind: 'undo', version: 1 } as const;
    for (const answer of [
      lead.call('getProductToEdit', nothing),
      lead.call('previewProduct', { ...nothing, change }),
      lead.call('saveProduct', { ...nothing, change, expectedVersion: 1 }),
      lead.call('saveProduct', { ...nothing, change, expectedVersion: 'new' }),
      lead.call('listProductVersions', nothing),
      lead.call('removeProduct', { ...nothing, expectedVersion: 1 }),
      lead.call('restoreProduct', nothing),
    ]) {
      expect(await answer).toMatchObject({ code: 'not_found' });
    }
  });

  it('are not overwritten by the second of two, and a repeated save is answered alike', async () => {
    const { house, lead } = await opened();
    const mine = await edit(lead, { deadlineWorkingDays: 4 });
    const theirs = await edit(lead, { deadlineWorkingDays: 9 });
    expect(await value(lead.call('saveProduct', mine))).toEqual({ version: 2 });
    expect(await value(lead.call('saveProduct', mine))).toEqual({ version: 2 });
    const other = await house.clerk('Sina Schlehe', [grant('lead-clerk')]);
    expect(await other.call('saveProduct', theirs)).toMatchObject({ code: 'edited_meanwhile' });
    expect((await value(lead.call('getProductToEdit', { productId }))).product.deadlineWorkingDays).toBe(4);
  });

  it('are not written again when nothing is different', async () => {
    const { lead } = await opened();
    expect(await saved(lead, {})).toEqual({ version: 1 });
  });

  it('can be added, are found by citizens, and never under an id that is or was taken', async () => {
    const { house, lead } = await opened();
    const another = idOf('wohnungsnachweis');
    const fees = [fee('download', 0, '2026-11-24'), fee('post', 500, '2026-11-24')];
    const added = { ...(await edit(lead, { fees })), productId: another, expectedVersion: 'new' as const };
    expect((await value(lead.call('previewProduct', added))).version).toBeUndefined();
    expect(await value(lead.call('saveProduct', added))).toEqual({ version: 1 });
    later(house);
    expect(answered(await house.handlers.listProducts({}, house.elif())).products).toHaveLength(2);
    const { call } = await house.clerk('Sina Schlehe', [grant('lead-clerk')]);
    expect(
      await call('saveProduct', { ...added, change: (await edit(lead, { fees, wallet: false })).change }),
    ).toMatchObject({ code: 'edited_meanwhile' });
    await value(lead.call('removeProduct', { productId: another, expectedVersion: 1 }));
    expect(await lead.call('saveProduct', added)).toMatchObject({
      code: 'invalid_request',
      fields: [{ pointer: '/productId', code: 'was_removed' }],
    });
  });
});

describe('the effect of a change, before it is saved', () => {
  const preview = async (lead: { readonly call: Call }, changes: Partial<ProductDraft>) =>
    await value(lead.call('previewProduct', await edit(lead, changes)));

  it('says from which day a new fee holds, and what is paid today', async () => {
    const { lead } = await opened();
    const fees = [...makeProduct().fees, fee('post', 1100, '2027-01-01')];
    const seen = await preview(lead, { fees });
    expect(seen.fees).toEqual([
      { delivery: 'post', before: 900, after: 900, coming: [{ validFrom: '2027-01-01', cents: 1100 }] },
    ]);
    expect(seen.changes.map(({ field, next }) => [field, next])).toEqual([
      ['fees.post.2027-01-01.cents', '1100'],
      ['fees.post.2027-01-01.source', 'Gebührensatzung 2027'],
    ]);
    expect((await value(lead.call('getProductToEdit', { productId }))).version).toBe(1);
  });

  it('sees no change in another order of the fields, which are printed in that of the law', async () => {
    const { lead } = await opened();
    const { fields } = makeProduct();
    const turned = { allowed: fields.allowed.toReversed(), default: fields.default.toReversed() };
    expect((await preview(lead, { fields: turned })).changes).toEqual([]);
  });

  it('counts drafts and submitted requests apart, until they are issued or end', async () => {
    const { house, lead } = await opened();
    await house.handlers.beginRequest(
      { productId, language: 'de' },
      house.elif('high', { idempotencyKey: house.newKey() }),
    );
    const requestId = await house.asked({ delivery: 'post', exemptionId: makeProduct().exemptions[0]?.id });
    expect((await preview(lead, { deadlineWorkingDays: 9 })).open).toEqual({ drafts: 1, submitted: 1 });
    answered(await house.handlers.withdrawRequest({ requestId }, house.elif()));
    const done = await house.asked();
    expect((await preview(lead, {})).open).toEqual({ drafts: 1, submitted: 1 });
    expect(await house.issue(done)).toBe('issued');
    expect((await preview(lead, {})).open).toEqual({ drafts: 1, submitted: 0 });
  });

  it('says for four eyes how many people have decided lately', async () => {
    const { house, lead } = await opened(makeProduct({ mode: 'clerk' }));
    expect((await preview(lead, { mode: 'four-eyes' })).deciders).toEqual({ days: 30, people: 0 });
    for (const name of ['Aylin Ahrens', 'Bo Birke']) {
      const requestId = await house.asked();
      const { call } = await house.clerk(name);
      const { version } = await value(call('getCase', { requestId }));
      await value(call('rejectCase', { requestId, version, reason: 'not-entitled', text: 'Nein.' }));
    }
    house.clock.forward({ hours: 24 * 3 });
    expect((await preview(lead, { mode: 'four-eyes' })).deciders).toEqual({ days: 30, people: 2 });
    expect((await preview(lead, { mode: 'automatic' })).deciders).toBeUndefined();
  });
});
