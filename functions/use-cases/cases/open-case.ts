import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { mayBeOwnCase } from '../../../shared/domain/certificate/own-case.ts';
import type { Applicant } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { CaseKeys, Requests } from '../../ports/certificate.ts';
import { answersOf, applicantOf } from '../certificates/case-contents.ts';
import type { OpenCase } from '../certificates/own-case.ts';

export type OpenCaseDeps = {
  readonly requests: Pick<Requests, 'get'>;
  readonly caseKeys: Pick<CaseKeys, 'open'>;
};

/** A case as clerks see it: it was submitted by somebody. */
export type SubmittedCase = OpenCase & { readonly applicant: Applicant };

/** A submitted case, opened. What citizens are still writing is nobody's business: `not_found`. */
export async function openSubmitted(
  { requests, caseKeys }: OpenCaseDeps,
  tenant: TenantId,
  id: RequestId,
): Promise<Result<SubmittedCase, 'not_found'>> {
  const request = await requests.get(tenant, id);
  if (request?.submittedAt === undefined) return fail('not_found');
  const key = await caseKeys.open(tenant, id);
  const applicant = key && applicantOf(key, request);
  return key && applicant ? ok({ request, key, applicant }) : fail('not_found');
}

/** Whether it may be the case of the clerk themselves, see `mayBeOwnCase`: asked for by them, or about them. */
export function isOwnCase({ staff }: Pick<StaffCaller, 'staff'>, { request, key, applicant }: SubmittedCase): boolean {
  const { person } = answersOf(key, request);
  return mayBeOwnCase(staff.name, [applicant.claims, ...(person ? [person] : [])]);
}
