import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mayBecome } from '../../../shared/domain/offer.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { changeOffer } from './change-offer.ts';
import { type StrandedForStaffDeps, strandedForStaff } from './stranded-for-staff.ts';

export type KeepAppointmentDeps = StrandedForStaffDeps & NotedDeps & { readonly offers: Pick<Offers, 'get' | 'write'> };

/** The appointment takes place although the day is closed: what is held for it is given back. */
export function keepAppointment(deps: KeepAppointmentDeps): Handler<Routes['keepAppointment'], StaffCaller> {
  return async ({ officeId, reference }, caller) => {
    const found = await strandedForStaff(deps, caller.tenant, { officeId, reference });
    if (!found.ok) return found;
    if (found.value.old.state !== 'confirmed') return fail('appointment_gone');
    await noted(deps, caller, { action: 'rebooking-offered', officeId, object: reference, reason: 'kept' });
    const changed = await changeOffer(deps.offers, caller.tenant, {
      key: found.value.offer,
      change: (current) => (mayBecome(current.state, 'kept') ? { ...current, state: 'kept' } : undefined),
    });
    // Accepted or cancelled in this moment: there is nothing to keep any more.
    return changed?.state === 'kept' ? ok({}) : fail('appointment_gone');
  };
}
