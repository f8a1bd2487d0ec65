import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { productChanges } from '../../../shared/domain/catalogue-changes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts, ProductRemovals } from '../../ports/staff.ts';
import { versionsOf } from '../catalogue/versions-of.ts';
import { withoutProductChange } from './wanted-product.ts';

export type ListProductVersionsDeps = {
  readonly products: Pick<EditedProducts, 'get' | 'versions'>;
  readonly removals: Pick<ProductRemovals, 'removed'>;
};

/** Who changed a certificate, when, and what was different afterwards; newest first. */
export function listProductVersions({
  products,
  removals,
}: ListProductVersionsDeps): Handler<Routes['listProductVersions'], StaffCaller> {
  return async ({ productId, upTo }, caller) => {
    const found = await versionsOf(
      { things: products, removals },
      { caller, id: productId, upTo },
      { changes: productChanges, without: withoutProductChange },
    );
    if (found === undefined) return fail('not_found');
    const { content, ...page } = found;
    return ok({ productId, name: content.name, ...page });
  };
}
