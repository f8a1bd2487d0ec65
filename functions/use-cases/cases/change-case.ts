import type { CaseChanged } from '../../../shared/contracts/staff/cases.ts';
import type { AuditAction } from '../../../shared/domain/audit.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { RequestEvent } from '../../../shared/domain/certificate/lifecycle.ts';
import type { CertificateRequest, ReasonCode } from '../../../shared/domain/certificate/request.ts';
import { type Fail, fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Requests } from '../../ports/certificate.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import type { Wish } from '../certificates/change-request.ts';
import { isOwnCase, type OpenCaseDeps, openSubmitted, type SubmittedCase } from './open-case.ts';

export type ChangeCaseDeps = NotedDeps &
  OpenCaseDeps & { readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'> };

/** What a clerk wants, and the version of the case that they saw. */
export type CaseChange = {
  readonly requestId: RequestId;
  readonly version: number;
  /** The step of the lifecycle that this brings about in the end. */
  readonly event?: RequestEvent;
  readonly action: AuditAction;
  readonly reason?: ReasonCode;
};

type Refusal = 'not_found' | 'request_changed' | 'edited_meanwhile' | 'own_case';

/** A case that the clerk may change and that nobody has changed since they saw it; or the answer that they get already. */
export type Changeable =
  | { readonly kind: 'open'; readonly open: SubmittedCase }
  | { readonly kind: 'answered'; readonly answer: Result<CaseChanged, Refusal> };

/**
 * Opens a case to be changed. `own_case`: somebody else must (`isOwnCase`). `edited_meanwhile`: somebody has changed it
 * since; what the clerk did themselves before, and got no answer to, is answered as done.
 */
export async function changeableCase(
  deps: OpenCaseDeps,
  caller: StaffCaller,
  { requestId, version, event }: Pick<CaseChange, 'requestId' | 'version' | 'event'>,
): Promise<Changeable> {
  const found = await openSubmitted(deps, caller.tenant, requestId);
  if (!found.ok) return { kind: 'answered', answer: found };
  const open = found.value;
  if (isOwnCase(caller, open)) return { kind: 'answered', answer: fail('own_case') };
  if (open.request.version === version) return { kind: 'open', open };
  const last = open.request.history.at(-1);
  const isDone = event !== undefined && last?.event === event && last.staffId === caller.staff.id;
  return { kind: 'answered', answer: isDone ? ok(caseChanged(open.request)) : fail('edited_meanwhile') };
}

/** Notes who does it, then writes on the condition that the case is still as it was seen: of two at once one is done. */
export async function writtenCase(
  deps: ChangeCaseDeps,
  caller: StaffCaller,
  change: CaseChange & { readonly seen: CertificateRequest; readonly wish: Exclude<Wish, { kind: 'leave' }> },
): Promise<Result<CaseChanged, 'edited_meanwhile'>> {
  const { requestId, action, reason, seen, wish } = change;
  const { tenant } = caller;
  await noted(deps, caller, { action, object: requestId, ...(reason && { reason }) });
  const answer =
    wish.kind === 'advance'
      ? await deps.requests.advance(tenant, { ...wish, seen })
      : await deps.requests.edit(tenant, seen, wish.changes);
  return answer.kind === 'done' ? ok(caseChanged(answer.request)) : fail('edited_meanwhile');
}

type Decide<Code extends string> = (open: SubmittedCase) => Promise<Exclude<Wish, { kind: 'leave' }> | Fail<Code>>;

/** Opens, decides and writes. */
export async function changeCase<Code extends string>(
  deps: ChangeCaseDeps,
  { caller, change }: { readonly caller: StaffCaller; readonly change: CaseChange },
  decide: Decide<Code>,
): Promise<Result<CaseChanged, Code | Refusal>> {
  const seen = await changeableCase(deps, caller, change);
  if (seen.kind === 'answered') return seen.answer;
  const wish = await decide(seen.open);
  if ('ok' in wish) return wish;
  return await writtenCase(deps, caller, { ...change, seen: seen.open.request, wish });
}

export function caseChanged({ id, state, version }: CertificateRequest): CaseChanged {
  return { requestId: id, state, version };
}
