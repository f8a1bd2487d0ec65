import { describe, expect, it } from 'vitest';
import { Exemption } from '../../shared/domain/certificate/product.ts';
import { makeProduct } from '../support/make-product.ts';
import { edit, fee, opened, productId, purpose, saved } from './product-steps.ts';

describe('absurd input', () => {
  it.each<[string, object, string, string]>([
    ['a negative fee', { fees: [{ ...fee('download', 0, '2026-11-24'), cents: -1 }] }, 'fees/0/cents', 'too_small'],
    ['a fee that begins yesterday', { fees: [fee('download', 5, '2026-11-23')] }, 'fees/0/validFrom', 'in_the_past'],
    [
      'a fee on the 31st of November',
      { fees: [{ ...fee('post', 5, '2026-11-30'), validFrom: '2026-11-31' }] },
      'fees/0/validFrom',
      'invalid_date',
    ],
    [
      'two fees of one day',
      { fees: [fee('download', 5, '2026-11-24'), fee('download', 6, '2026-11-24')] },
      'fees/1/validFrom',
      'duplicate',
    ],
    ['no fee yet for what is on offer', { fees: [fee('download', 0, '2027-01-01')] }, 'fees', 'no_fee_today'],
    ['no fee at all', { fees: [] }, 'fees', 'no_fee_today'],
    ['no language', { languages: [] }, 'languages', 'too_few'],
    ['no way of delivery', { deliveries: [] }, 'deliveries', 'too_few'],
    ['no field', { fields: { allowed: [], default: [] } }, 'fields/allowed', 'too_few'],
    [
      'a preset field that nobody may choose',
      { fields: { allowed: ['addresses'], default: ['birth-date'] } },
      'fields/default',
      'not_allowed',
    ],
    [
      'a field that the law keeps out',
      { fields: { allowed: ['citizenships'], default: [] } },
      'fields/allowed',
      'not_allowed',
    ],
    ['a deadline of no day', { deadlineWorkingDays: 0 }, 'deadlineWorkingDays', 'too_small'],
    ['a deadline of ten thousand days', { deadlineWorkingDays: 10_000 }, 'deadlineWorkingDays', 'too_big'],
    ['a sign-in that proves nothing', { level: 'none' }, 'level', 'too_weak'],
    ['another kind', { kind: 'life', level: 'high' }, 'kind', 'not_allowed'],
    ['no German name', { name: { de: ' ' } }, 'name/de', 'required'],
    ['two purposes of one id', { purposes: [purpose('schule'), purpose('schule')] }, 'purposes/1/id', 'duplicate'],
  ])('%s is refused by field', async (...[, changes, field, code]) => {
    const { lead } = await opened(makeProduct({ deliveries: ['download'] }));
    const wanted = await edit(lead);
    const change = { kind: 'edit' as const, product: { ...wanted.change.product, ...changes } };
    const problem = { code: 'invalid_request', fields: [{ pointer: `/change/product/${field}`, code }] };
    expect(await lead.call('previewProduct', { productId, change })).toMatchObject(problem);
    expect(await lead.call('saveProduct', { ...wanted, change })).toMatchObject(problem);
  });

  it('leaves fees of days that are over alone, and texts that are far too long outside', async () => {
    const { lead } = await opened();
    expect(await saved(lead, { mode: 'clerk' })).toEqual({ version: 2 });
    const rows = (length: number) =>
      Array.from({ length }, (_, at) =>
        Exemption.parse({ id: `e-${at}`, name: { de: 'n' }, proof: { de: 'ß'.repeat(400) }, source: 's' }),
      );
    expect(await lead.call('saveProduct', await edit(lead, { exemptions: rows(61) }))).toMatchObject({
      code: 'invalid_request',
    });
  });
});
