import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { clerkTask } from '../../../shared/domain/certificate/clerk-task.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CaseFiles, Looks, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { changeRequest, leave } from './change-request.ts';
import { hasDocument } from './citizen-actions.ts';
import { type OwnCaseDeps, ownCase } from './own-case.ts';

export type GetDocumentDeps = OwnCaseDeps & {
  readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'>;
  readonly files: Pick<CaseFiles, 'get'>;
  readonly looks: Pick<Looks, 'note'>;
  readonly clock: Clock;
};

/**
 * The sealed document, which is delivered by that unless it is to come on paper. `request_changed`: there is none yet, it is not valid any more, or its
 * time for being downloaded is over.
 */
export function getDocument(deps: GetDocumentDeps): Handler<Routes['getDocument'], CitizenCaller> {
  return async ({ requestId }, caller) => {
    const found = await ownCase(deps, caller, requestId);
    if (!found.ok) return found;
    const { request: seen, key } = found.value;
    const { tenant } = caller;
    const sealed = hasDocument(seen) ? await deps.files.get(tenant, requestId, 'document') : undefined;
    if (sealed === undefined) return fail('request_changed');
    const at = secondsOf(deps.clock.now());
    await deps.looks.note(tenant, requestId, { at, who: 'citizen', what: 'document' });
    const delivered = await changeRequest(deps.requests, { tenant, id: requestId, seen }, async (request) => {
      // On paper it is done once a clerk has handed it over.
      if (request.state === 'delivered' || clerkTask(request) === 'hand-over') return leave;
      if (request.state !== 'issued') return fail('request_changed');
      return { kind: 'advance', entry: { event: 'deliver', at, by: 'citizen' } };
    });
    return delivered.ok ? ok(key.openBytes('document', sealed)) : delivered;
  };
}
