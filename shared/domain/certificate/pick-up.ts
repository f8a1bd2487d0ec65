import * as z from 'zod';
import type { Appointment } from '../appointment.ts';
import { CivilDate, CivilTime } from '../civil.ts';
import { AppointmentReference, OfficeId, ServiceId } from '../ids.ts';

/**
 * The time that a citizen chose last for picking a certificate up. It is written before anything is booked, and the
 * appointment's key follows from it: what breaks off in between is found again by it, and the appointment alone says what
 * has become of it.
 */
export const PickUp = z.strictObject({
  /** Counts the times that were chosen, from 1. */
  attempt: z.int().min(1),
  officeId: OfficeId,
  date: CivilDate,
  time: CivilTime,
  serviceId: ServiceId,
  /** Where the appointment is, or was before it was moved. */
  reference: AppointmentReference,
});
export type PickUp = z.infer<typeof PickUp>;

/** How things stand with an appointment for picking up. `missed`: its time is over and nobody was handed anything. */
export const PickUpStanding = z.enum(['none', 'booked', 'missed', 'cancelled']);
export type PickUpStanding = z.infer<typeof PickUpStanding>;

const minute = 60;

/** Whoever is that late, or is still waiting by then, is not thrown out: but another time is offered. */
const lateMinutes = 60;

/** What an appointment means at `now` (seconds since 1970) while the certificate still lies ready. */
export function pickUpStanding(
  appointment: Pick<Appointment, 'state' | 'startsAt' | 'minutes'> | undefined,
  now: number,
): PickUpStanding {
  if (appointment?.state === 'cancelled') return 'cancelled';
  if (appointment?.state !== 'confirmed') return 'none';
  const { startsAt, minutes } = appointment;
  return now < startsAt + (minutes + lateMinutes) * minute ? 'booked' : 'missed';
}
