import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { staffAppointmentView } from './staff-appointment-view.ts';

export type GetAppointmentForStaffDeps = NotedDeps & {
  readonly appointments: Pick<Appointments, 'get'>;
  readonly catalogue: Catalogue;
};

/** Shows all of one appointment to staff of its office, after noting who looks and why. */
export function getAppointmentForStaff(
  deps: GetAppointmentForStaffDeps,
): Handler<Routes['getAppointmentForStaff'], StaffCaller> {
  return async ({ officeId, reference, why }, caller) => {
    const key = parseReference(reference);
    const appointment = key.officeId === officeId ? await deps.appointments.get(caller.tenant, key) : undefined;
    if (appointment === undefined) return fail('not_found');
    await noted(deps, caller, { action: 'person-opened', officeId, object: reference, reason: why });
    return ok(await staffAppointmentView(deps.catalogue, caller.tenant, appointment));
  };
}
