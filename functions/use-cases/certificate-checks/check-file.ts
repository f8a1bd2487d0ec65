import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import { checkLimits } from './check-limits.ts';
import { type CheckDeps, checked } from './checked.ts';

/** Checks a file that somebody has, by its hash: one changed or appended byte, and nobody knows it. */
export function checkFile(deps: CheckDeps): Handler<Routes['checkFile'], Caller> {
  const { issued, limits, links } = deps;
  return async ({ sha256 }, { tenant, address }) => {
    const who = links.pseudonym(tenant, 'address', address);
    if (!(await limits.allow(tenant, `checks.${who}`, checkLimits.checksByAddress))) return fail('too_many_requests');
    const fileHash = Buffer.from(sha256, 'hex').toString('base64url');
    const row = await issued.byFile(tenant, fileHash);
    return ok(await checked(deps, tenant, { row, codeHash: row?.codeHash ?? fileHash }));
  };
}
