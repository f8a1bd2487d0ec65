import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayMake } from '../../../shared/domain/certificate/lifecycle.ts';
import { textIn } from '../../../shared/domain/language.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { legalRemedy } from '../../../shared/messages/staff-cases/legal-remedy.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Decision } from '../certificates/case-contents.ts';
import { withRefunds } from '../paying/refunds.ts';
import { type ChangeCaseDeps, changeCase } from './change-case.ts';

export type RejectCaseDeps = ChangeCaseDeps & { readonly catalogue: Pick<Catalogue, 'municipality'> };

/**
 * Rejects a request. The citizen reads the clerk's reasons and how to object, in their language; what they paid is owed to
 * them from this moment on, as the product's terms say.
 */
export function rejectCase(deps: RejectCaseDeps): Handler<Routes['rejectCase'], StaffCaller> {
  return async ({ requestId, version, reason, text }, caller) => {
    const town = await deps.catalogue.municipality(caller.tenant);
    const at = secondsOf(deps.clock.now());
    const change = { requestId, version, reason, event: 'reject', action: 'case-rejected' } as const;
    return await changeCase(deps, { caller, change }, async ({ request, key }) => {
      if (!mayMake('reject', request.state, 'clerk')) return fail('request_changed');
      const { language } = request;
      const remedy = town && legalRemedy[language](textIn(town.name, language).text);
      const decision: Decision = { text: [text, ...(remedy ? [remedy] : [])].join('\n\n') };
      return {
        kind: 'advance',
        entry: { event: 'reject', at, by: 'clerk', staffId: caller.staff.id, reason },
        changes: {
          deadline: undefined,
          approvals: [],
          payments: withRefunds(request, 'rejected', at),
          sealed: { ...request.sealed, decision: key.seal('decision', decision) },
        },
      };
    });
  };
}
