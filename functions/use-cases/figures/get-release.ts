import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Releases } from '../../ports/figure.ts';

export type GetReleaseDeps = { readonly releases: Pick<Releases, 'heads' | 'rows'> };

/** A month as it was released; `not_found` for one that was not, or not yet. */
export function getRelease({ releases }: GetReleaseDeps): Handler<Routes['getRelease'], Caller> {
  return async ({ period }, { tenant }) => {
    const head = (await releases.heads(tenant)).find((one) => one.period === period);
    return head === undefined ? fail('not_found') : ok({ head, rows: [...(await releases.rows(tenant, head))] });
  };
}
