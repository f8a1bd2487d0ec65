import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Products } from '../../ports/certificate.ts';
import { type ExpectationDeps, expectationOf } from './expectation.ts';
import { productView } from './product-view.ts';
import { townCalendar, type WorkingDaysDeps } from './working-days.ts';

export type ListProductsDeps = { readonly products: Products } & ExpectationDeps & WorkingDaysDeps;

/** Certificates that can be asked for online, the quickest to get first. */
export function listProducts(deps: ListProductsDeps): Handler<Routes['listProducts'], Caller> {
  return async (_input, { tenant }) => {
    const [all, { today }] = await Promise.all([deps.products.list(tenant), townCalendar(deps, tenant)]);
    const offered = all.filter((product) => product.public);
    const views = await Promise.all(
      offered.map(async (product) => {
        const of = { tenant, productId: product.id };
        const expectation = await expectationOf(deps, of, product.deadlineWorkingDays);
        return productView(product, { today, expectation });
      }),
    );
    return ok({ products: views.toSorted((one, other) => one.expectation.days - other.expectation.days) });
  };
}
