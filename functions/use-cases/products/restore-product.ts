import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts, ProductRemovals } from '../../ports/staff.ts';
import type { NotedDeps } from '../audit/noted.ts';
import { restoreThing } from '../catalogue/restore-thing.ts';

export type RestoreProductDeps = NotedDeps & {
  readonly products: Pick<EditedProducts, 'get'>;
  readonly removals: Pick<ProductRemovals, 'removed' | 'restore'>;
};

/** Brings back a certificate that was removed, as it was. */
export function restoreProduct({
  products,
  ...deps
}: RestoreProductDeps): Handler<Routes['restoreProduct'], StaffCaller> {
  return async ({ productId }, caller) => await restoreThing({ ...deps, things: products }, caller, productId);
}
