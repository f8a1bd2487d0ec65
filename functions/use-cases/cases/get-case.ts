import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CaseView, RegisterView } from '../../../shared/contracts/staff/cases.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { DocumentLanguage } from '../../../shared/domain/certificate/product.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { documentRows } from '../../../shared/messages/certificate-document/document-rows.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Looks } from '../../ports/certificate.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { answersOf } from '../certificates/case-contents.ts';
import { registerExtract } from '../certificates/register-extract.ts';
import { type CaseViewDeps, caseView } from './case-view.ts';
import { type OpenCaseDeps, openSubmitted, type SubmittedCase } from './open-case.ts';
import { type PersonOfCase, type PersonOfCaseDeps, personOfCase } from './person-of-case.ts';

export type GetCaseDeps = OpenCaseDeps & NotedDeps & PersonOfCaseDeps & CaseViewDeps & { readonly looks: Looks };

/**
 * A case with all that it takes to decide it. That somebody looks is noted twice before anything is shown: for auditors,
 * and for the citizen. The register is read only where its data are decided about, and nothing of it is kept.
 */
export function getCase(deps: GetCaseDeps): Handler<Routes['getCase'], StaffCaller> {
  return async ({ requestId, language }, caller) => {
    const { tenant, staff } = caller;
    const found = await openSubmitted(deps, tenant, requestId);
    if (!found.ok) return found;
    const open = found.value;
    await noted(deps, caller, { action: 'case-opened', object: requestId });
    const at = secondsOf(deps.clock.now());
    await deps.looks.note(tenant, requestId, { at, who: 'clerk', staffId: staff.id, what: 'case' });
    const task = clerkTask(open.request);
    const isDecided = task !== 'decide' && task !== 'decide-second';
    const register = isDecided ? undefined : registerView(await personOfCase(deps, caller, open), { open, language });
    const looks = await looksAt(deps, caller, requestId);
    return ok({ ...(await caseView(deps, caller, open)), ...(register && { register }), looks });
  };
}

async function looksAt(
  { looks }: Pick<GetCaseDeps, 'looks'>,
  { tenant, staff }: StaffCaller,
  requestId: RequestId,
): Promise<CaseView['looks']> {
  const all = await looks.list(tenant, requestId);
  return all
    .map(({ at, who, what, staffId }) => ({ at: secondsText(at), who, what, byYou: staffId === staff.id }))
    .toReversed();
}

const identityFields = ['family-name', 'birth-name', 'given-names', 'birth-date'] as const;

function registerView(
  found: PersonOfCase,
  { open: { request, key }, language }: { readonly open: SubmittedCase; readonly language: DocumentLanguage },
): RegisterView {
  if (found.kind !== 'one') return { kind: found.kind };
  const { person, isGuardian } = found;
  const answers = answersOf(key, request);
  return {
    kind: 'one',
    extract: registerExtract(person, answers),
    identity: [...documentRows(person, identityFields, language)],
    printed: [...documentRows(person, answers.fields ?? [], language)],
    blocks: person.blocks,
    died: person.died !== undefined,
    ...(isGuardian !== undefined && { guardian: isGuardian }),
  };
}
