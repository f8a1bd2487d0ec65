import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { CaseFiles, Looks } from '../../ports/certificate.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { clerkActions } from './clerk-actions.ts';
import { type OpenCaseDeps, openSubmitted } from './open-case.ts';

export type GetCaseFileDeps = OpenCaseDeps &
  NotedDeps & { readonly files: Pick<CaseFiles, 'get'>; readonly looks: Pick<Looks, 'note'> };

/** A proof, after noting who looks: for auditors and for the citizen. */
export function getCaseProof(deps: GetCaseFileDeps): Handler<Routes['getCaseProof'], StaffCaller> {
  return async ({ requestId, proofId }, caller) => {
    const { tenant, staff } = caller;
    const found = await openSubmitted(deps, tenant, requestId);
    if (!found.ok) return found;
    const { request, key } = found.value;
    if (!request.proofs.some(({ id }) => id === proofId)) return fail('not_found');
    await noted(deps, caller, { action: 'case-proof-opened', object: requestId });
    const at = secondsOf(deps.clock.now());
    await deps.looks.note(tenant, requestId, { at, who: 'clerk', staffId: staff.id, what: 'proof' });
    const part = `proof-${proofId}` as const;
    const sealed = await deps.files.get(tenant, requestId, part);
    return sealed ? ok(key.openBytes(part, sealed)) : fail('not_found');
  };
}

/** The sealed document, only while a clerk has to send it or hand it over. */
export function getCaseDocument(deps: GetCaseFileDeps): Handler<Routes['getCaseDocument'], StaffCaller> {
  return async ({ requestId }, caller) => {
    const { tenant, staff } = caller;
    const found = await openSubmitted(deps, tenant, requestId);
    if (!found.ok) return found;
    const { request, key } = found.value;
    if (!clerkActions(request, { isOwn: false }).includes('document')) return fail('request_changed');
    await noted(deps, caller, { action: 'case-document-opened', object: requestId });
    const at = secondsOf(deps.clock.now());
    await deps.looks.note(tenant, requestId, { at, who: 'clerk', staffId: staff.id, what: 'document' });
    const sealed = await deps.files.get(tenant, requestId, 'document');
    return sealed ? ok(key.openBytes('document', sealed)) : fail('request_changed');
  };
}
