import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { hasMail } from '../../../shared/domain/appointment.ts';
import { fail } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type AmendDeps, amend } from '../people/amend.ts';
import { openForStaff } from '../people/open-for-staff.ts';
import { mostSentAgain } from '../people/staff-appointment-view.ts';

/** Has the confirmation sent again: the letter follows from the change. Two who ask at once get one letter. */
export function resendConfirmation(deps: AmendDeps): Handler<Routes['resendConfirmation'], StaffCaller> {
  return async ({ officeId, reference }, caller) => {
    const opened = await openForStaff(deps, caller.tenant, { officeId, reference });
    if (!opened.ok) return opened;
    const { person, sentAgain = 0 } = opened.value;
    if (!hasMail(person)) return fail('invalid_request', [{ pointer: '/mail', code: 'required' }]);
    if (sentAgain >= mostSentAgain) return fail('limit_reached');
    const amendment = { sentAgain: sentAgain + 1 };
    return amend(deps, caller, { officeId, reference, action: 'confirmation-resent', amendment });
  };
}
