import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { IssuedCertificates } from '../../ports/issue.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { type OpenCaseDeps, openSubmitted } from './open-case.ts';

export type FindCaseDeps = NotedDeps & OpenCaseDeps & { readonly issued: Pick<IssuedCertificates, 'byNumber'> };

/** The case of a certificate by its number. An erased one is not found any more. */
export function findCase(deps: FindCaseDeps): Handler<Routes['findCase'], StaffCaller> {
  return async ({ certificateId }, caller) => {
    const row = await deps.issued.byNumber(caller.tenant, certificateId);
    const found = row && (await openSubmitted(deps, caller.tenant, row.requestId));
    if (!found?.ok) return fail('not_found');
    const { id: requestId } = found.value.request;
    await noted(deps, caller, { action: 'case-found', object: requestId });
    return ok({ requestId });
  };
}
