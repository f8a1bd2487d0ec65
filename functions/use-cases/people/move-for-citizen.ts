import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Appointment, isSameSheet, type Place, type Pool } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, DaySheets } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { insist, unanswered } from '../booking/insist.ts';
import { type MovePlacesDeps, movedOutcome, movePlaces } from '../booking/move-places.ts';
import type { WishedPlace } from '../booking/places.ts';
import { requestHash } from '../booking/request-hash.ts';
import { tokenHashes } from '../booking/token-hashes.ts';
import { bookedView } from './booked-view.ts';
import { type OpenForStaffDeps, openForStaff } from './open-for-staff.ts';
import { poolsOf, staffPlace } from './staff-place.ts';

export type MoveForCitizenDeps = OpenForStaffDeps &
  MovePlacesDeps &
  NotedDeps & {
    readonly appointments: Pick<Appointments, 'look' | 'move' | 'bury'>;
    readonly daySheets: Pick<DaySheets, 'drawNumber'>;
    readonly catalogue: Catalogue;
    readonly links: Pick<Links, 'appointmentId' | 'token' | 'hash'>;
    readonly nonce: () => string;
  };

type Route = Routes['moveForCitizen'];
type Failed = Extract<Awaited<ReturnType<Handler<Route, StaffCaller>>>, { ok: false }>;
type Moved = Result<Appointment, Failed['code']>;

type Attempt = {
  readonly input: InputOf<Route>;
  readonly tenant: TenantId;
  readonly from: Appointment;
  readonly id: Appointment['id'];
  readonly hash: string;
};

/** Moves a confirmed appointment, however late, to a time of the staff's or the online share at the same office. */
export function moveForCitizen(deps: MoveForCitizenDeps): Handler<Route, StaffCaller> {
  return async (input, caller) => {
    const { tenant, idempotencyKey: key } = caller;
    if (key === undefined) return fail('idempotency_key_missing');
    const { officeId, reference, date, time, share } = input;
    const opened = await openForStaff(deps, tenant, { officeId, reference });
    if (!opened.ok) return opened;
    const id = deps.links.appointmentId(tenant, 'move', [reference, key, officeId, date]);
    const hash = requestHash(deps.links, [reference, officeId, date, time, share]);
    const attempt = { input, tenant, from: opened.value, id, hash };
    const allowed = await placeFor(deps, attempt);
    if (!allowed.ok) return answered(deps, attempt, await earlierOutcome(deps, attempt, allowed));
    await noted(deps, caller, { action: 'appointment-moved', officeId, object: reference });
    return answered(deps, attempt, await moveInPools(deps, attempt, allowed.value));
  };
}

async function answered({ catalogue }: MoveForCitizenDeps, { tenant }: Attempt, moved: Moved) {
  return moved.ok ? ok(await bookedView(catalogue, tenant, moved.value)) : moved;
}

async function placeFor(
  { catalogue, clock }: MoveForCitizenDeps,
  { input, tenant, from }: Attempt,
): Promise<Result<WishedPlace, 'appointment_gone' | 'not_found' | 'not_bookable'>> {
  if (from.state !== 'confirmed') return fail('appointment_gone');
  return staffPlace(catalogue, { tenant, now: clock.now() }, { ...input, visit: from.visit });
}

/** The rules say no, unless the same request was answered before they did. */
async function earlierOutcome(deps: MoveForCitizenDeps, attempt: Attempt, refusal: Moved): Promise<Moved> {
  const { input, tenant, id, hash } = attempt;
  const key = { officeId: input.officeId, date: input.date, id };
  const { answer } = await insist(deps.patience, () => deps.appointments.look(tenant, key));
  if (answer === undefined) return unanswered(false);
  return (answer.stored && movedOutcome(answer.stored, hash)) ?? refusal;
}

/**
 * The first pool that has a place. All tries share one identity: after a "full" that is in doubt it is fenced off, and
 * the next pool is then answered "full" too, rather than that somebody is moved twice.
 */
async function moveInPools(deps: MoveForCitizenDeps, attempt: Attempt, wished: WishedPlace): Promise<Moved> {
  let moved: Moved = fail('slot_taken');
  for (const pool of poolsOf[attempt.input.share]) {
    moved = await moveTo(deps, attempt, { wished, pool });
    if (moved.ok || moved.code !== 'slot_taken') break;
  }
  return moved;
}

type Target = { readonly wished: WishedPlace; readonly pool: Pool };

async function moveTo(deps: MoveForCitizenDeps, attempt: Attempt, { wished, pool }: Target): Promise<Moved> {
  const { tenant, from, id, hash, input } = attempt;
  const place: Place = { ...wished.place, pool };
  const number = await numberFor(deps, attempt, place);
  if (!number.ok) return number;
  const to: Appointment = {
    ...from,
    ...place,
    id,
    nonce: deps.nonce(),
    startsAt: wished.startsAt,
    minutes: wished.minutes,
    number: number.value,
    requestHash: hash,
    createdAt: secondsOf(deps.clock.now()),
    tokenHashes: tokenHashes(deps.links, tenant, id),
    codeAttempts: 0,
    unannounced: undefined,
    sentAgain: undefined,
    offeredFor: undefined,
    movedFrom: input.reference,
  };
  return movePlaces(deps, { tenant, from, to });
}

/** Whoever stays on the same day sheet keeps the number; otherwise the new sheet gives one. */
async function numberFor(
  deps: MoveForCitizenDeps,
  { tenant, from }: Attempt,
  place: Place,
): Promise<Result<number, 'outcome_unknown'>> {
  if (isSameSheet(from, place)) return ok(from.number);
  const { answer, inDoubt } = await insist(deps.patience, () => deps.daySheets.drawNumber(tenant, place));
  if (answer === undefined) return unanswered(inDoubt);
  // Without a sheet there is no place either: the move itself says so.
  return ok(answer.kind === 'refused' ? 0 : answer.number);
}
