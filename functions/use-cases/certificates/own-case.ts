import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseKey, CaseKeys, Requests } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';

/** A request with the key to what is personal of it. */
export type OpenCase = { readonly request: CertificateRequest; readonly key: CaseKey };

export type OwnCaseDeps = { readonly requests: Pick<Requests, 'get'>; readonly caseKeys: Pick<CaseKeys, 'open'> };

/** The citizen's own request. Somebody else's looks as if there were none. */
export async function ownRequest(
  requests: Pick<Requests, 'get'>,
  { tenant, citizen }: CitizenCaller,
  id: RequestId,
): Promise<Result<CertificateRequest, 'not_found'>> {
  const request = await requests.get(tenant, id);
  return request?.subject === citizen.subject ? ok(request) : fail('not_found');
}

/** The same, opened. A case whose key is being destroyed is there no longer. */
export async function ownCase(
  { requests, caseKeys }: OwnCaseDeps,
  caller: CitizenCaller,
  id: RequestId,
): Promise<Result<OpenCase, 'not_found'>> {
  const found = await ownRequest(requests, caller, id);
  if (!found.ok) return found;
  const key = await caseKeys.open(caller.tenant, id);
  return key ? ok({ request: found.value, key }) : fail('not_found');
}
