import type { Cells, Place } from '../../../shared/domain/appointment.ts';
import type { AppointmentId, TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, Claim, DaySheet, DaySheets, Stored } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import { insist, type Patience, unanswered } from './insist.ts';
import type { SettledClaims } from './settled-claims.ts';

export type ReserveDeps = {
  readonly daySheets: Pick<DaySheets, 'reserve' | 'drawNumber'>;
  readonly appointments: Pick<Appointments, 'look'>;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly settled: SettledClaims;
  /** Four random bytes as text; a new one for every send. */
  readonly nonce: () => string;
};

export type ReserveRequest = {
  readonly tenant: TenantId;
  readonly place: Place;
  readonly id: AppointmentId;
  readonly overbook: boolean;
};

/** Either places are taken under `claim`, or the key has an appointment (or a tombstone) already. */
export type Reservable =
  | { readonly kind: 'claimed'; readonly claim: Claim; readonly number: number }
  | { readonly kind: 'stored'; readonly stored: Stored };

type ReserveError = 'slot_taken' | 'idempotency_key_reused' | 'outcome_unknown';

/** Step 1 of a booking: takes the cells and leaves a claim. Before any "taken", the appointment has the last word. */
export async function reserve(deps: ReserveDeps, request: ReserveRequest): Promise<Result<Reservable, ReserveError>> {
  const { answer, inDoubt } = await insist(deps.patience, () => sendReservation(deps, request));
  if (answer === undefined) return unanswered(inDoubt);
  if (answer.kind === 'done') return ok({ kind: 'claimed', claim: answer.claim, number: answer.number });
  const earlier = answer.stored?.claims.find((claim) => claim.id === request.id);
  if (earlier && isSameCells(earlier, request.place)) return withNumber(deps, request, earlier);
  const found = await insist(deps.patience, () =>
    deps.appointments.look(request.tenant, { ...request.place, id: request.id }),
  );
  if (found.answer === undefined) return unanswered(false);
  if (found.answer.stored) return ok({ kind: 'stored', stored: found.answer.stored });
  return fail(earlier ? 'idempotency_key_reused' : 'slot_taken');
}

/** One send with a nonce of its own; once more when a claim to be dropped in passing has become another. */
async function sendReservation(deps: ReserveDeps, { tenant, place, id, overbook }: ReserveRequest) {
  const fold = deps.settled.take(tenant, place, id);
  const at = secondsOf(deps.clock.now());
  const claim: Claim = { id, nonce: deps.nonce(), at, first: place.first, length: place.length };
  const answer = await deps.daySheets.reserve(tenant, { place, claim, fold, overbook });
  if (answer.kind === 'done') return { ...answer, claim };
  const unchanged = fold.filter((known) => answer.kind !== 'refused' || isOn(answer.stored, known));
  for (const known of unchanged) deps.settled.note(tenant, place, known);
  const isFoldToBlame = answer.kind === 'refused' && fold.some((known) => isReplacedOn(answer.stored, known));
  return isFoldToBlame ? { kind: 'busy' as const } : answer;
}

/** The earlier send's places are ours; its number went lost with its reply. */
async function withNumber(
  deps: ReserveDeps,
  { tenant, place }: ReserveRequest,
  claim: Claim,
): Promise<Result<Reservable, 'outcome_unknown'>> {
  const { answer, inDoubt } = await insist(deps.patience, () => deps.daySheets.drawNumber(tenant, place));
  if (answer === undefined) return unanswered(inDoubt);
  return answer.kind === 'done' ? ok({ kind: 'claimed', claim, number: answer.number }) : fail('outcome_unknown');
}

function isSameCells(one: Cells, other: Cells): boolean {
  return one.first === other.first && one.length === other.length;
}

function isOn(sheet: DaySheet | undefined, claim: Claim): boolean {
  return sheet?.claims.some((there) => there.id === claim.id && isSameClaim(there, claim)) ?? false;
}

function isReplacedOn(sheet: DaySheet | undefined, claim: Claim): boolean {
  return sheet?.claims.some((there) => there.id === claim.id && !isSameClaim(there, claim)) ?? false;
}

function isSameClaim(one: Claim, other: Claim): boolean {
  return one.nonce === other.nonce && one.at === other.at && isSameCells(one, other);
}
