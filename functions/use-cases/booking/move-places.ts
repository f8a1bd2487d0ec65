import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, Stored } from '../../ports/booking.ts';
import { insist, type Patience, unanswered } from './insist.ts';

export type MovePlacesDeps = {
  readonly appointments: Pick<Appointments, 'move' | 'bury'>;
  readonly patience: Patience;
};

export type MovePlaces = { readonly tenant: TenantId; readonly from: Appointment; readonly to: Appointment };

type Refusal = 'slot_taken' | 'appointment_gone';
type MoveError = Refusal | 'idempotency_key_reused' | 'outcome_unknown';

/**
 * Step 6: new place, old state and cells in one transaction, so that there is never none and never both.
 * A "no" after a send that may still arrive is made true before it is said.
 */
export async function movePlaces(
  deps: MovePlacesDeps,
  move: MovePlaces,
  before = { inDoubt: false },
): Promise<Result<Appointment, MoveError>> {
  const { tenant, from, to } = move;
  const { answer, ...sent } = await insist(deps.patience, () => deps.appointments.move(tenant, from, to));
  const inDoubt = before.inDoubt || sent.inDoubt;
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok(to);
  // A tombstone under the key stands where an earlier try was told that the place is taken.
  if (answer.why === 'exists') return movedOutcome(answer.stored, to.requestHash) ?? fail('slot_taken');
  // Clerks do not type for ever: each time round somebody has just written another name or note.
  if (answer.why === 'amended') return movePlaces(deps, withAmended(move, answer.stored), { inDoubt });
  const refusal = answer.why === 'full' ? 'slot_taken' : 'appointment_gone';
  return inDoubt ? fence(deps, move, refusal) : fail(refusal);
}

/** The same move of the appointment as it is by now. */
function withAmended({ tenant, to }: MovePlaces, from: Appointment): MovePlaces {
  const { person, note } = from;
  return { tenant, from, to: { ...to, person, note } };
}

/** What a move's key has led to; undefined for a tombstone: it did not move and never will. */
export function movedOutcome(
  stored: Stored,
  requestHash: string,
): Result<Appointment, 'idempotency_key_reused'> | undefined {
  if (stored.state === 'dead') return undefined;
  return stored.requestHash === requestHash ? ok(stored) : fail('idempotency_key_reused');
}

/** With a tombstone in its place no late send can move any more; unless it has moved already. */
async function fence(
  deps: MovePlacesDeps,
  { tenant, to }: MovePlaces,
  refusal: Refusal,
): Promise<Result<Appointment, MoveError>> {
  const { answer } = await insist(deps.patience, () => deps.appointments.bury(tenant, to));
  if (answer === undefined) return fail('outcome_unknown');
  if (answer.kind === 'done') return fail(refusal);
  if (answer.stored === undefined) return fail('outcome_unknown');
  return movedOutcome(answer.stored, to.requestHash) ?? fail(refusal);
}
