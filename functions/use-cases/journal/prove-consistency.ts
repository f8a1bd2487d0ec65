import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { consistencyPath } from '../../../shared/domain/certificate/merkle.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { isPublished, type PublishedDeps, textOf } from './published.ts';
import { hashesOf } from './tree-hash.ts';

/** That the tree of `size` entries begins with that of `before`; `not_found` where there are no such trees. */
export function proveConsistency(deps: PublishedDeps): Handler<Routes['proveConsistency'], Caller> {
  return async ({ before, size }, { tenant }) => {
    if (before > size || !(await isPublished(deps, tenant, size))) return fail('not_found');
    const proof = await hashesOf(deps.journal, tenant, consistencyPath(before, size));
    return ok({ proof: proof.map(textOf) });
  };
}
