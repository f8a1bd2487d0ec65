import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Products, Requests } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { requestSummary } from './request-summary.ts';

export type ListRequestsDeps = {
  readonly requests: Pick<Requests, 'get' | 'ofCitizen'>;
  readonly products: Pick<Products, 'list'>;
};

/** One's own requests, the newest first. */
export function listRequests({ requests, products }: ListRequestsDeps): Handler<Routes['listRequests'], CitizenCaller> {
  return async (_input, { tenant, citizen }) => {
    const ids = await requests.ofCitizen(tenant, citizen.subject);
    const [found, offered] = await Promise.all([
      someAtOnce(ids, atOnce, (id) => requests.get(tenant, id)),
      products.list(tenant),
    ]);
    const mine = found.flatMap((request) => request ?? []).toSorted((one, other) => other.createdAt - one.createdAt);
    const productOf = (id: string) => offered.find((product) => product.id === id);
    return ok({ requests: mine.map((request) => requestSummary(request, productOf(request.productId))) });
  };
}
