import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentReference, OfficeId, TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import { insist, type Patience, unanswered } from '../booking/insist.ts';

export type OpenForStaffDeps = { readonly appointments: Pick<Appointments, 'look'>; readonly patience: Patience };

export type OfOffice = { readonly officeId: OfficeId; readonly reference: AppointmentReference };

/** The appointment as it is now, at the office that the caller was let into; another office's looks like none. */
export async function openForStaff(
  deps: OpenForStaffDeps,
  tenant: TenantId,
  { officeId, reference }: OfOffice,
): Promise<Result<Appointment, 'not_found' | 'outcome_unknown'>> {
  const key = parseReference(reference);
  if (key.officeId !== officeId) return fail('not_found');
  const { answer } = await insist(deps.patience, () => deps.appointments.look(tenant, key));
  if (answer === undefined) return unanswered(false);
  const { stored } = answer;
  return stored === undefined || stored.state === 'dead' ? fail('not_found') : ok(stored);
}
