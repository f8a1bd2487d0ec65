import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { CaseKeys, Requests } from '../../ports/certificate.ts';
import type { Links } from '../../ports/links.ts';
import { noted } from '../audit/noted.ts';
import { answersOf } from '../certificates/case-contents.ts';
import { type EndCertificateDeps, endCertificate } from '../certificates/end-certificate.ts';
import { townCalendar, type WorkingDaysDeps } from '../certificates/working-days.ts';
import { type ChangeCaseDeps, caseChanged, changeableCase } from './change-case.ts';
import type { SubmittedCase } from './open-case.ts';

export type ReissueDeps = ChangeCaseDeps &
  EndCertificateDeps &
  WorkingDaysDeps & {
    readonly requests: Pick<Requests, 'get' | 'begin'>;
    readonly caseKeys: Pick<CaseKeys, 'create' | 'open'>;
    readonly links: Pick<Links, 'pseudonym'>;
  };

/**
 * Replaces a certificate: a new case about the same, free of charge and to be decided like any other, and the old
 * certificate is not valid any more. The new case is opened first and found again by its id, so that what breaks off in
 * between is made whole by asking once more.
 */
export function reissueCertificate(deps: ReissueDeps): Handler<Routes['reissueCertificate'], StaffCaller> {
  return async ({ requestId, version, reason }, caller) => {
    const { tenant, staff } = caller;
    const id = RequestId.parse(deps.links.pseudonym(tenant, 'entry', `certificate instead of ${requestId}`));
    const seen = await changeableCase(deps, caller, { requestId, version, event: 'supersede' });
    if (seen.kind === 'answered') return seen.answer.ok ? await replacement(deps, tenant, id) : seen.answer;
    if (!mayMake('supersede', seen.open.request.state, 'clerk')) return fail('request_changed');
    await noted(deps, caller, { action: 'certificate-reissued', object: requestId, reason });
    await beginReplacement(deps, tenant, { id, old: seen.open });
    const by = { by: 'clerk', staffId: staff.id } as const;
    const ended = await endCertificate(deps)(tenant, { id: requestId, event: 'supersede', by, reason });
    return ended.ok ? await replacement(deps, tenant, id) : ended;
  };
}

async function replacement({ requests }: ReissueDeps, tenant: TenantId, id: RequestId) {
  const request = await requests.get(tenant, id);
  return request ? ok(caseChanged(request)) : (fail('not_found') satisfies Result<never, 'not_found'>);
}

/** A second time it is there already, which is as well. */
async function beginReplacement(
  deps: ReissueDeps,
  tenant: TenantId,
  { id, old: { request, key, applicant } }: { readonly id: RequestId; readonly old: SubmittedCase },
): Promise<void> {
  const calendar = await townCalendar(deps, tenant);
  const at = secondsOf(deps.clock.now());
  const fresh = await deps.caseKeys.create(tenant, id);
  const { registerKey: _key, approvedExtract: _extract, ...asking } = applicant;
  const {
    certificate: _certificate,
    revocation: _revocation,
    notBefore: _notBefore,
    daysLeft: _daysLeft,
    pickUp: _pickUp,
    fee,
    ...kept
  } = request;
  const replacing: CertificateRequest = {
    ...kept,
    id,
    state: 'in-review',
    version: 1,
    createdAt: at,
    savedAt: at,
    submittedAt: at,
    ...(fee && { fee: { cents: 0, currency: fee.currency, source: fee.source } }),
    payments: [],
    deadline: calendar.after(request.terms.deadlineWorkingDays),
    causes: ['data-changed'],
    history: [
      { event: 'submit', at, by: 'citizen' },
      { event: 'route', at, by: 'system' },
    ],
    approvals: [],
    proofs: [],
    documentDeleted: false,
    failures: 0,
    sealed: {
      answers: fresh.key.seal('answers', answersOf(key, request)),
      applicant: fresh.key.seal('applicant', asking),
    },
  };
  await deps.requests.begin(tenant, replacing, fresh.wrapped);
}
