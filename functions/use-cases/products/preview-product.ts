import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { productChanges } from '../../../shared/domain/catalogue-changes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts, OpenRequests } from '../../ports/staff.ts';
import { townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { type DecidersDeps, feeEffect, recentDeciders } from './product-effect.ts';
import { type WantedProductDeps, wantedProduct } from './wanted-product.ts';

export type PreviewProductDeps = WorkingDaysDeps &
  DecidersDeps &
  WantedProductDeps & {
    readonly products: Pick<EditedProducts, 'get' | 'version'>;
    readonly openRequests: OpenRequests;
  };

/** What a change of a certificate would do, and what citizens would see: nothing is written. */
export function previewProduct(deps: PreviewProductDeps): Handler<Routes['previewProduct'], StaffCaller> {
  const wanted = wantedProduct(deps);
  return async ({ productId, change }, { tenant }) => {
    const [found, { today }] = await Promise.all([deps.products.get(tenant, productId), townCalendar(deps, tenant)]);
    if (found === undefined && change.kind === 'undo') return fail('not_found');
    const stored = found?.content;
    const next = await wanted(tenant, { id: productId, change, stored, today });
    if (!next.ok) return next;
    const product = next.value;
    const asksTwo = product.mode === 'four-eyes' && stored?.mode !== 'four-eyes';
    return ok({
      ...(found && { version: found.version }),
      changes: productChanges(stored, product),
      product,
      open: await deps.openRequests.count(tenant, productId),
      fees: feeEffect({ before: stored, after: product, today }),
      ...(asksTwo && { deciders: await recentDeciders(deps, tenant) }),
    });
  };
}
