import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import type { Appointments } from '../../ports/booking.ts';

/** More often than anybody moves an appointment; guards against walking for ever. */
const mostMoves = 50;

/** Where a moved appointment is now: follows its moves to the last one. Undefined when that is not stored any more. */
export async function whereNow(
  appointments: Pick<Appointments, 'get'>,
  tenant: TenantId,
  appointment: Appointment | undefined,
): Promise<Appointment | undefined> {
  let current = appointment;
  for (let moves = 0; current?.movedTo !== undefined && moves < mostMoves; moves += 1) {
    current = await appointments.get(tenant, parseReference(current.movedTo));
  }
  return current;
}

/** The first of the places that an appointment has had, and how often it was moved since. */
export async function whereFirst(
  appointments: Pick<Appointments, 'get'>,
  tenant: TenantId,
  appointment: Appointment,
): Promise<{ readonly id: Appointment['id']; readonly moves: number }> {
  let first: Pick<Appointment, 'id' | 'movedFrom'> = appointment;
  let moves = 0;
  for (; first.movedFrom !== undefined && moves < mostMoves; moves += 1) {
    const key = parseReference(first.movedFrom);
    // A place whose day is long past is deleted, but its id is known from the one that came after.
    first = (await appointments.get(tenant, key)) ?? { id: key.id };
  }
  return { id: first.id, moves };
}
