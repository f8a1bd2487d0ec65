import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { ProductContent } from '../../../shared/domain/certificate/product.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedProducts, ProductRemovals } from '../../ports/staff.ts';
import type { NotedDeps } from '../audit/noted.ts';
import { isSame, seenContent } from '../catalogue/seen.ts';
import { writeEdit } from '../catalogue/write-edit.ts';
import { townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { type WantedProductDeps, wantedProduct } from './wanted-product.ts';

export type SaveProductDeps = WorkingDaysDeps &
  NotedDeps &
  WantedProductDeps & {
    readonly products: EditedProducts;
    readonly removals: Pick<ProductRemovals, 'removed'>;
  };

type Seen = Result<ProductContent | undefined, 'not_found' | 'edited_meanwhile' | 'invalid_request'>;

/**
 * Changes or adds a certificate. Refused when somebody else has saved since it was looked at: then nothing is written.
 * What was submitted before keeps its terms and fee, which stand with the request.
 */
export function saveProduct(deps: SaveProductDeps): Handler<Routes['saveProduct'], StaffCaller> {
  const wanted = wantedProduct(deps);
  return async (input, caller) => {
    const { productId, change, expectedVersion, note } = input;
    const before = await seen(deps, input, caller);
    if (!before.ok) return before;
    const { today } = await townCalendar(deps, caller.tenant);
    const next = await wanted(caller.tenant, { id: productId, change, stored: before.value, today });
    if (!next.ok) return next;
    if (expectedVersion !== 'new' && isSame(before.value, next.value)) return ok({ version: expectedVersion });
    const undoes = change.kind === 'undo' ? change.version : undefined;
    const edit = { id: productId, content: next.value, expectedVersion, note, undoes };
    return await writeEdit({ ...deps, things: deps.products }, caller, { ...edit, action: 'product-saved' });
  };
}

/** An id is never used for two products: requests and figures of the first would be taken for the second's. */
async function seen(
  { products, removals }: SaveProductDeps,
  { productId: id, expectedVersion, change }: InputOf<Routes['saveProduct']>,
  caller: StaffCaller,
): Promise<Seen> {
  if (expectedVersion !== 'new') return await seenContent(products, { id, expectedVersion }, caller);
  if (change.kind === 'undo') return fail('not_found');
  if (await removals.removed(caller.tenant, id)) {
    return fail('invalid_request', [{ pointer: '/productId', code: 'was_removed' }]);
  }
  return ok(undefined);
}
