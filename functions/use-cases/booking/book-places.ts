import type { Appointment } from '../../../shared/domain/appointment.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, Claim, DaySheets, Stored } from '../../ports/booking.ts';
import { insist, unanswered } from './insist.ts';
import { type ReserveDeps, type ReserveRequest, reserve } from './reserve.ts';
import { storedOutcome } from './stored-outcome.ts';

export type BookPlacesDeps = ReserveDeps & {
  readonly daySheets: Pick<DaySheets, 'reserve' | 'drawNumber' | 'giveBack'>;
  readonly appointments: Pick<Appointments, 'look' | 'create'>;
};

export type BookPlacesRequest = ReserveRequest & {
  readonly requestHash: string;
  /** The appointment to write, once it is known which claim it grows out of. */
  appointment(claim: Claim, number: number): Appointment;
};

export type BookPlacesError = 'slot_taken' | 'hold_expired' | 'idempotency_key_reused' | 'outcome_unknown';

/**
 * Takes places and writes the appointment that owns them. However often and however late any part of it is sent, the
 * places are taken once for the appointment, and what was taken beyond that comes back by settling.
 */
export async function bookPlaces(
  deps: BookPlacesDeps,
  request: BookPlacesRequest,
): Promise<Result<Appointment, BookPlacesError>> {
  const reserved = await reserve(deps, request);
  if (!reserved.ok) return reserved;
  if (reserved.value.kind === 'stored') return storedOutcome(reserved.value.stored, request.requestHash);
  const { claim, number } = reserved.value;
  const put = await putAppointment(deps, request, request.appointment(claim, number));
  if (!put.ok) return put;
  const stored = put.value;
  if (stored.state !== 'dead' && stored.nonce === claim.nonce) deps.settled.note(request.tenant, request.place, claim);
  // Surplus: another send's claim became the appointment. If this does not arrive, settling gives the places back.
  else await deps.daySheets.giveBack(request.tenant, request.place, claim);
  return storedOutcome(stored, request.requestHash);
}

/** Step 2: what is stored under the key afterwards. */
async function putAppointment(
  deps: BookPlacesDeps,
  { tenant }: BookPlacesRequest,
  appointment: Appointment,
): Promise<Result<Stored, 'outcome_unknown'>> {
  const { answer, inDoubt } = await insist(deps.patience, () => deps.appointments.create(tenant, appointment));
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok(appointment);
  return answer.stored ? ok(answer.stored) : fail('outcome_unknown');
}
