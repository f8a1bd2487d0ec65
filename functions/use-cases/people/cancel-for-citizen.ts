import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { townCannot } from '../../../shared/domain/appointment.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Ending } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { type EndAppointmentDeps, endAppointment } from '../booking/end-appointment.ts';
import { type OpenForStaffDeps, openForStaff } from './open-for-staff.ts';

export type CancelForCitizenDeps = OpenForStaffDeps & EndAppointmentDeps & NotedDeps;

/** Cancels a confirmed appointment, however late, and gives its places back. The letter follows from the change. */
export function cancelForCitizen(deps: CancelForCitizenDeps): Handler<Routes['cancelForCitizen'], StaffCaller> {
  return async ({ officeId, reference, reason }, caller) => {
    const opened = await openForStaff(deps, caller.tenant, { officeId, reference });
    if (!opened.ok) return opened;
    await noted(deps, caller, { action: 'appointment-cancelled', officeId, object: reference, reason });
    // What the town takes away itself, nobody has given back.
    const at = reason === townCannot ? undefined : secondsOf(deps.clock.now());
    const ending: Ending = { from: 'confirmed', to: 'cancelled', reason, ...(at !== undefined && { at }) };
    return endAppointment(deps, { tenant: caller.tenant, appointment: opened.value, ending });
  };
}
