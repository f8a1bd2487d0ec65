import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { askedOfRequest } from '../../../shared/domain/heard/feedback.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Requests } from '../../ports/certificate.ts';
import type { CitizenCaller } from '../../ports/session.ts';
import { ownRequest } from '../certificates/own-case.ts';
import { type KeepFeedbackDeps, keepFeedback } from './keep-feedback.ts';

/** What somebody says about a request of their own that has come to its end. */
export function giveCertificateFeedback(
  deps: KeepFeedbackDeps & { readonly requests: Pick<Requests, 'get'> },
): Handler<Routes['giveCertificateFeedback'], CitizenCaller> {
  return async ({ requestId, score, text }, caller) => {
    const found = await ownRequest(deps.requests, caller, requestId);
    if (!found.ok) return found;
    const about = askedOfRequest(found.value.state);
    if (about === undefined) return fail('not_yet');
    const said = { about, score, text, services: [found.value.productId] };
    const kept = await keepFeedback(deps, caller.tenant, { said, by: { caseId: requestId } });
    if (kept === 'nowhere') return fail('not_found');
    return kept === 'said' ? ok({}) : fail('already_answered');
  };
}
