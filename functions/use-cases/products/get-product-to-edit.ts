import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts, OpenRequests } from '../../ports/staff.ts';
import { lastChange } from '../catalogue/last-change.ts';

export type GetProductToEditDeps = {
  readonly products: Pick<EditedProducts, 'get' | 'version'>;
  readonly openRequests: OpenRequests;
};

/** A certificate with the version to name when saving, who changed it last, and how many requests are open. */
export function getProductToEdit({
  products,
  openRequests,
}: GetProductToEditDeps): Handler<Routes['getProductToEdit'], StaffCaller> {
  return async ({ productId }, { tenant }) => {
    const [stored, open] = await Promise.all([products.get(tenant, productId), openRequests.count(tenant, productId)]);
    if (stored === undefined) return fail('not_found');
    const { version, content: product } = stored;
    return ok({
      productId,
      version,
      product,
      open,
      ...(await lastChange(products, tenant, { id: productId, version })),
    });
  };
}
