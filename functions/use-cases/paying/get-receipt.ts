import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CaseFiles } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { type OwnCaseDeps, ownCase } from '../certificates/own-case.ts';

/** The receipt of the fee. `request_changed`: nothing was paid, or it is not written yet. */
export function getReceipt(
  deps: OwnCaseDeps & { readonly files: Pick<CaseFiles, 'get'> },
): Handler<Routes['getReceipt'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    if (!found.ok) return found;
    const sealed = await deps.files.get(caller.tenant, requestId, 'receipt');
    return sealed === undefined ? fail('request_changed') : ok(found.value.key.openBytes('receipt', sealed));
  };
}
