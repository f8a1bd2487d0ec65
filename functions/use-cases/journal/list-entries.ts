import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { isPublished, type PublishedDeps, textOf } from './published.ts';

/** Entries that a checkpoint covers; `not_found` for later ones. */
export function listEntries(deps: PublishedDeps): Handler<Routes['listEntries'], Caller> {
  return async ({ from, to }, { tenant }) => {
    if (!(await isPublished(deps, tenant, to))) return fail('not_found');
    const entries = await deps.journal.entries(tenant, { from, to });
    return ok({ from, entries: entries.map(textOf) });
  };
}
