import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { inclusionPath } from '../../../shared/domain/certificate/merkle.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { isPublished, type PublishedDeps, textOf } from './published.ts';
import { hashesOf } from './tree-hash.ts';

/** That entry `index` stands in the tree of `size` entries; `not_found` where there is no such entry or tree. */
export function proveInclusion(deps: PublishedDeps): Handler<Routes['proveInclusion'], Caller> {
  return async ({ index, size }, { tenant }) => {
    if (index >= size || !(await isPublished(deps, tenant, size))) return fail('not_found');
    const proof = await hashesOf(deps.journal, tenant, inclusionPath(index, size));
    return ok({ proof: proof.map(textOf) });
  };
}
