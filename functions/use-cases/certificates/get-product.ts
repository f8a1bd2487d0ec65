import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { expectationOf } from './expectation.ts';
import type { ListProductsDeps } from './list-products.ts';
import { productView } from './product-view.ts';
import { townCalendar } from './working-days.ts';

/** One certificate: what it shows, needs and costs today. */
export function getProduct(deps: ListProductsDeps): Handler<Routes['getProduct'], Caller> {
  return async ({ productId }, { tenant }) => {
    const product = await deps.products.get(tenant, productId);
    if (!product?.public) return fail('not_found');
    const { today } = await townCalendar(deps, tenant);
    const expectation = await expectationOf(deps, { tenant, productId }, product.deadlineWorkingDays);
    return ok(productView(product, { today, expectation }));
  };
}
