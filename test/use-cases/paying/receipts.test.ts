import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../../functions/adapters/document/fonts.ts';
import { renderReceipt } from '../../../functions/adapters/document/render-document.ts';
import { writeReceipt } from '../../../functions/use-cases/paying/write-receipt.ts';
import type { ReceiptContent } from '../../../shared/domain/certificate/receipt-content.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { caseHouse } from '../../support/case-house.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { productId } from '../../support/make-product.ts';

/** Elif wants a certificate by post, 9 euros, stands before paying, and may pay. */
async function payingHouse(language: Language = 'de') {
  const house = await caseHouse();
  const { handlers } = house;
  const wish = { productId: productId('meldebescheinigung'), language };
  const begun = await handlers.beginRequest(wish, house.elif('high', { idempotencyKey: house.newKey() }));
  const { requestId } = answered(begun);
  await handlers.saveAnswers({ requestId, forWhom: 'self', delivery: 'post' }, house.elif());
  answered(await handlers.submitRequest({ requestId, productVersion: 1, cents: 900 }, house.elif()));
  const printed: ReceiptContent[] = [];
  const printReceipt = async (receipt: ReceiptContent) => {
    printed.push(receipt);
    return await renderReceipt(receipt);
  };
  const write = writeReceipt({ ...house, printReceipt });
  return {
    ...house,
    requestId,
    printed,
    write: () => write(tenant, requestId),
    receipt: () => handlers.getReceipt({ requestId }, house.elif()),
    may: async () => answered(await handlers.getRequest({ requestId }, house.elif())).may,
    async pay() {
      answered(await handlers.payRequest({ requestId }, house.elif()));
      house.provider.set('tr_1', { status: 'paid' });
      return answered(await handlers.lookAtPayment({ requestId }, house.elif()));
    },
  };
}

describe('the receipt of a fee', () => {
  it('is offered once it is written, and then handed out as it was written', async () => {
    const { pay, may, receipt, write } = await payingHouse();
    expect((await pay()).may).not.toContain('receipt');
    expect(await receipt()).toMatchObject({ code: 'request_changed' });
    expect(await write()).toBe('written');
    expect(await may()).toContain('receipt');
    const first = Buffer.from(answered(await receipt()));
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await write()).toBe('done_before');
    expect(Buffer.from(answered(await receipt())).equals(first)).toBe(true);
  });

  it('says what was paid, to whom, when and by which law, and nobody’s name', async () => {
    const { pay, write, printed } = await payingHouse();
    await pay();
    await write();
    expect(printed).toMatchObject([
      {
        language: 'de',
        title: 'Quittung',
        authority: { name: 'Stadt Lindenau' },
        number: 'tr_1',
        paidAt: 1_795_507_200,
        rows: [
          { label: 'Einfache Meldebescheinigung', value: '9,00\u00a0€' },
          { label: 'Summe', value: '9,00\u00a0€' },
        ],
        remarks: ['Grundlage der Gebühr: Verwaltungsgebührensatzung § 4 Nr. 12.', expect.any(String)],
      },
    ]);
    expect(JSON.stringify(printed)).not.toMatch(/Elif|Baumann/);
  });

  it.each([
    { language: 'en', words: { language: 'en', title: 'Receipt', rows: [{ value: '€9.00' }, { label: 'Total' }] } },
    { language: 'nl', words: { language: 'nl', title: 'Betaalbewijs', rows: [{}, { label: 'Totaal' }] } },
    { language: 'einfach', words: { language: 'de', title: 'Quittung', rows: [{}, { label: 'Summe' }] } },
  ] as const)('speaks the language of the case: $language', async ({ language, words }) => {
    const { pay, write, printed } = await payingHouse(language);
    await pay();
    await write();
    expect(printed).toMatchObject([words]);
    const texts = printed.flatMap(({ intro, remarks, rows }) => [intro, ...remarks, ...rows.map(({ value }) => value)]);
    expect(missingGlyphs(texts)).toEqual([]);
  });

  it('does not exist before anything is paid', async () => {
    const { write, printed } = await payingHouse();
    expect(await write()).toBeUndefined();
    expect(printed).toEqual([]);
  });

  it('can only be read with the key of its case', async () => {
    const { pay, write, files, requestId } = await payingHouse();
    await pay();
    await write();
    const kept = Buffer.from((await files.get(tenant, requestId, 'receipt')) ?? '', 'base64');
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.toString('latin1')).not.toContain('%PDF-');
  });

  it('is written again after it could not be printed', async () => {
    const { pay, requestId, ...house } = await payingHouse();
    await pay();
    const printReceipt = async () => await Promise.reject(new Error('No fonts'));
    await expect(writeReceipt({ ...house, printReceipt })(tenant, requestId)).rejects.toThrow('No fonts');
    expect(await house.may()).not.toContain('receipt');
    expect(await house.write()).toBe('written');
  });
});
