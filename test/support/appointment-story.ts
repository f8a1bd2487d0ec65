import type { AppointmentChange } from '../../functions/ports/booking.ts';
import { appointmentKey, eventsPk } from '../../functions/store/keys.ts';
import { onAppointmentChanged } from '../../functions/use-cases/mail/on-appointment-changed.ts';
import type { Appointment } from '../../shared/domain/appointment.ts';
import { appointmentHouse } from './appointment-house.ts';
import { day, tenant } from './make.ts';
import { alex, makeAppointment } from './make-appointment.ts';

export const at = Date.parse('2026-11-10T07:05:00Z') / 1000;

/** An appointment that is stored as it is now, and the change stream telling how it became so. */
export function story() {
  const house = appointmentHouse();
  const tell = onAppointmentChanged(house);
  return {
    ...house,
    recorded: house.events,
    async is(changes: Partial<Appointment>) {
      await house.table.remove(appointmentKey(tenant, makeAppointment(changes)));
      return (await house.store(makeAppointment(changes))).appointment;
    },
    tell: (before: Partial<Appointment> | undefined, after: Partial<Appointment> | undefined) =>
      tell(change(before, after)),
    events: async () => (await house.table.query({ pk: eventsPk(tenant, day('2026-11-10')) })).map(({ id }) => id),
  };
}

export function change(
  before: Partial<Appointment> | undefined,
  after: Partial<Appointment> | undefined,
): AppointmentChange {
  return {
    tenant,
    at,
    ...(before && { before: makeAppointment(before) }),
    ...(after && { after: makeAppointment(after) }),
  };
}

export const held = { state: 'held', person: alex } as const;
export const confirmed = { state: 'confirmed', person: alex } as const;
export const cancelled = { state: 'cancelled', person: alex, cancelReason: 'ill' } as const;
