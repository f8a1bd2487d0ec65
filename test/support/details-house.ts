import { giveDetails } from '../../functions/use-cases/booking/give-details.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { appointmentHouse } from './appointment-house.ts';
import { appointmentId, tenant } from './make.ts';
import { makeAppointment } from './make-appointment.ts';

export const details = { name: 'Alex Beispiel', mail: 'alex@example.org', extra: {}, language: 'de' as const };

export function nthId(n: number) {
  return appointmentId(`${'0'.repeat(14)}${String(n).padStart(2, '0')}`);
}

/** A house with one held appointment and its holder's wish to say who comes. */
export async function withHold(changes: Partial<Appointment> = {}, town: Parameters<typeof appointmentHouse>[0] = {}) {
  const house = appointmentHouse(town);
  const held = await house.store(makeAppointment(changes));
  const give = giveDetails(house);
  return {
    ...house,
    ...held,
    give: (given: Partial<Parameters<typeof give>[0]> = {}, purpose: 'view' | 'manage' | 'confirm' = 'manage') =>
      give({ ...details, reference: held.reference, ...given }, held.caller(purpose)),
    stored: async () => house.appointments.get(tenant, held.appointment),
  };
}
