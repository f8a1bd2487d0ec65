import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import type { ReasonCode } from '../../../shared/domain/certificate/request.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { noted } from '../audit/noted.ts';
import { type EndCertificateDeps, endCertificate } from '../certificates/end-certificate.ts';
import { type ChangeCaseDeps, caseChanged, changeableCase, writtenCase } from './change-case.ts';
import type { SubmittedCase } from './open-case.ts';

export type RevokeDeps = ChangeCaseDeps & EndCertificateDeps;

type Revoking = { readonly reason: ReasonCode; readonly version: number; readonly open: SubmittedCase };

/**
 * The first clerk proposes to revoke a certificate, a second one does it: then it is not valid any more, at once and for
 * everybody who checks. The reason that counts is that of the second. `second_clerk_needed`: the caller was the first.
 */
export function revokeCertificate(deps: RevokeDeps): Handler<Routes['revokeCertificate'], StaffCaller> {
  return async ({ requestId, version, reason }, caller) => {
    const seen = await changeableCase(deps, caller, { requestId, version, event: 'revoke' });
    if (seen.kind === 'answered') return seen.answer;
    const { open } = seen;
    const { state, revocation } = open.request;
    if (!mayMake('revoke', state, revocation ? 'second-clerk' : 'clerk')) return fail('request_changed');
    if (revocation === undefined) return await propose(deps, caller, { reason, version, open });
    if (revocation.staffId === caller.staff.id) return fail('second_clerk_needed');
    return await revoke(deps, caller, { reason, version, open });
  };
}

async function propose(deps: RevokeDeps, caller: StaffCaller, { reason, version, open }: Revoking) {
  const at = secondsOf(deps.clock.now());
  const revocation = { staffId: caller.staff.id, reason, at };
  const action = 'certificate-revocation-proposed';
  const seen = open.request;
  const wish = { kind: 'edit', changes: { revocation } } as const;
  return await writtenCase(deps, caller, { requestId: seen.id, version, action, reason, seen, wish });
}

async function revoke(deps: RevokeDeps, caller: StaffCaller, { reason, open }: Revoking) {
  const { id } = open.request;
  await noted(deps, caller, { action: 'certificate-revoked', object: id, reason });
  const by = { by: 'clerk', staffId: caller.staff.id } as const;
  const ended = await endCertificate(deps)(caller.tenant, { id, event: 'revoke', by, reason });
  return ended.ok ? ok(caseChanged(ended.value)) : ended;
}
