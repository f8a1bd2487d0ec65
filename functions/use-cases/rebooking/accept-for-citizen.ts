import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import type { AcceptPlaceDeps } from '../booking/accept-place.ts';
import { acceptAlternative } from './accept-offer.ts';
import { type StrandedForStaffDeps, strandedForStaff } from './stranded-for-staff.ts';

export type AcceptForCitizenDeps = StrandedForStaffDeps &
  NotedDeps & {
    readonly appointments: StrandedForStaffDeps['appointments'] & AcceptPlaceDeps['appointments'];
    readonly patience: AcceptPlaceDeps['patience'];
  };

/** Takes one of the held times for somebody on the phone; from there on it is as if they had done it themselves. */
export function acceptForCitizen(deps: AcceptForCitizenDeps): Handler<Routes['acceptForCitizen'], StaffCaller> {
  return async ({ officeId, reference, alternative }, caller) => {
    const found = await strandedForStaff(deps, caller.tenant, { officeId, reference });
    if (!found.ok) return found;
    await noted(deps, caller, { action: 'appointment-moved', officeId, object: reference });
    const accepted = await acceptAlternative(deps, caller.tenant, { ...found.value, alternative });
    return accepted.ok ? ok({}) : accepted;
  };
}
