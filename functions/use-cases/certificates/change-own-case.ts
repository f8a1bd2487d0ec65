import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import { type Fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseKey, Requests } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { changeRequest, type Wish } from './change-request.ts';
import { type OwnCaseDeps, ownCase } from './own-case.ts';
import { type RequestViewDeps, requestView } from './request-view.ts';

export type ChangeOwnCaseDeps = OwnCaseDeps &
  RequestViewDeps & { readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'> };

type Decide<Code extends string> = (request: CertificateRequest, key: CaseKey) => Promise<Wish | Fail<Code>>;

/** Changes one's own request, and shows it as it is then. */
export async function changeOwnCase<Code extends string>(
  deps: ChangeOwnCaseDeps,
  { caller, requestId }: { readonly caller: CitizenCaller; readonly requestId: RequestId },
  decide: Decide<Code>,
): Promise<Result<RequestView, Code | 'not_found'>> {
  const found = await ownCase(deps, caller, requestId);
  if (!found.ok) return found;
  const { request: seen, key } = found.value;
  const at = { tenant: caller.tenant, id: requestId, seen };
  const changed = await changeRequest(deps.requests, at, (request) => decide(request, key));
  return changed.ok ? ok(await requestView(deps, caller, { request: changed.value, key })) : changed;
}
