import { settleClaims } from '../../functions/use-cases/day-sheets/settle-claims.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../shared/domain/ids.ts';
import { officeId, serviceId, tenant } from './make.ts';
import { alex, makeAppointment } from './make-appointment.ts';
import type { StaffHouse } from './staff-house.ts';

export const here = officeId('rathaus-mitte');
export const gone = { ok: false, code: 'appointment_gone' };
export const notFound = { ok: false, code: 'not_found' };

/** Somebody at 08:20 with places of the online share, which are really taken. */
export async function booked(house: StaffHouse, changes: Partial<Appointment> = {}): Promise<AppointmentReference> {
  const visit = [{ serviceId: serviceId('wohnung-anmelden'), count: 1 }];
  const made = makeAppointment({ state: 'confirmed', person: alex, first: 2, visit, ...changes });
  const { id, nonce, first, length } = made;
  const claim = { id, nonce, at: made.createdAt, first, length };
  await house.daySheets.reserve(tenant, { place: made, claim, fold: [], overbook: false });
  const { reference } = await house.store(made);
  await settleClaims(house)(tenant, made);
  return reference;
}
