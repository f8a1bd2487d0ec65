import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts, OpenRequests, ProductRemovals } from '../../ports/staff.ts';
import type { NotedDeps } from '../audit/noted.ts';
import { removeThing } from '../catalogue/remove-thing.ts';

export type RemoveProductDeps = NotedDeps & {
  readonly products: Pick<EditedProducts, 'get'>;
  readonly removals: ProductRemovals;
  readonly openRequests: OpenRequests;
};

/** Removes a certificate for which no request is open, drafts included. Whoever begins one in this second may be missed. */
export function removeProduct({
  products,
  openRequests,
  ...deps
}: RemoveProductDeps): Handler<Routes['removeProduct'], StaffCaller> {
  return async ({ productId, expectedVersion, note }, caller) => {
    const isInUse = async () => {
      const { drafts, submitted } = await openRequests.count(caller.tenant, productId);
      return drafts + submitted > 0;
    };
    const asked = { id: productId, expectedVersion, note, action: 'product-removed' } as const;
    return await removeThing({ ...deps, things: products }, { caller, isInUse }, asked);
  };
}
