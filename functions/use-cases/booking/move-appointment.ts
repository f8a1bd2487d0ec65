import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { type Appointment, isSameSheet } from '../../../shared/domain/appointment.ts';
import type { AppointmentId } from '../../../shared/domain/ids.ts';
import { parseReference, referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments, DaySheets } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import { insist, type Patience, unanswered } from './insist.ts';
import { mayChange } from './may-change.ts';
import { movedOutcome, movePlaces } from './move-places.ts';
import { openByToken } from './open-by-token.ts';
import { placeOf, type WishedPlace } from './places.ts';
import { requestHash } from './request-hash.ts';
import { tokenHashes } from './token-hashes.ts';

export type MoveAppointmentDeps = {
  readonly appointments: Pick<Appointments, 'look' | 'move' | 'bury'>;
  readonly daySheets: Pick<DaySheets, 'drawNumber'>;
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly nonce: () => string;
};

type Input = InputOf<Routes['moveAppointment']>;
type MoveError = Extract<Awaited<ReturnType<Handler<Routes['moveAppointment'], Caller>>>, { ok: false }>['code'];
type Moved = Result<Appointment, MoveError>;

/** One attempt to move: everything that is known before anything is written. */
type Attempt = {
  readonly input: Input;
  readonly caller: Caller;
  readonly key: string;
  readonly from: Appointment;
  readonly id: AppointmentId;
  readonly hash: string;
};

/**
 * Moves a confirmed appointment to another time, day or office. The old place is kept until the new one is sure; the
 * person, the services and their language go along. The same key and body answer the stored outcome.
 */
export function moveAppointment(deps: MoveAppointmentDeps): Handler<Routes['moveAppointment'], Caller> {
  return async (input, caller) => {
    const key = caller.idempotencyKey;
    if (key === undefined) return fail('idempotency_key_missing');
    const opened = await openByToken(deps, caller, input.reference);
    if (!opened.ok) return opened;
    if (opened.value.purpose !== 'manage') return fail('link_invalid');
    const { reference, officeId, date, time } = input;
    const id = moveId(deps.links, { caller, key }, [reference, officeId, date]);
    const hash = requestHash(deps.links, [reference, officeId, date, time]);
    const moved = await attempt(deps, { input, caller, key, from: opened.value.appointment, id, hash });
    if (!moved.ok) return moved;
    const { value } = moved;
    const token = deps.links.token(caller.tenant, value.id, 'manage');
    return ok({ reference: referenceOf(value.officeId, value.date, value.id), token });
  };
}

async function attempt(deps: MoveAppointmentDeps, tried: Attempt): Promise<Moved> {
  const { from, caller } = tried;
  if (from.state !== 'confirmed') return earlierOutcome(deps, tried, fail('appointment_gone'));
  const who = { tenant: caller.tenant, now: deps.clock.now() };
  if (!(await mayChange(deps.catalogue, who, from))) return earlierOutcome(deps, tried, fail('too_late_to_change'));
  const wished = await placeOf(deps.catalogue, who, { ...tried.input, visit: from.visit });
  if (!wished.ok) return earlierOutcome(deps, tried, wished);
  const number = await numberFor(deps, tried, wished.value);
  if (!number.ok) return number;
  const to = newAppointment(deps, tried, { ...wished.value, number: number.value });
  return movePlaces(deps, { tenant: caller.tenant, from, to });
}

/** The rules say no, unless the same request was answered before they did. */
async function earlierOutcome(deps: MoveAppointmentDeps, tried: Attempt, refusal: Moved): Promise<Moved> {
  const { input, caller, from, id, hash } = tried;
  const key = { officeId: input.officeId, date: input.date, id };
  const { answer } = await insist(deps.patience, () => deps.appointments.look(caller.tenant, key));
  if (answer === undefined) return unanswered(false);
  const earlier = answer.stored && movedOutcome(answer.stored, hash);
  if (earlier !== undefined) return earlier;
  return wasMovedByKey(deps.links, tried, from.movedTo) ? fail('idempotency_key_reused') : refusal;
}

/** Whether this key has moved the appointment, but to another day or office than is asked for now. */
function wasMovedByKey(links: Links, { input, caller, key }: Attempt, movedTo: Appointment['movedTo']): boolean {
  if (movedTo === undefined) return false;
  const target = parseReference(movedTo);
  return moveId(links, { caller, key }, [input.reference, target.officeId, target.date]) === target.id;
}

function moveId(
  links: Links,
  { caller, key }: { readonly caller: Caller; readonly key: string },
  [reference, officeId, date]: readonly [string, string, string],
): AppointmentId {
  return links.appointmentId(caller.tenant, 'move', [reference, key, officeId, date]);
}

/** Whoever stays on the same day sheet keeps the number; otherwise the new sheet gives one. */
async function numberFor(
  deps: MoveAppointmentDeps,
  { from, caller }: Attempt,
  { place }: WishedPlace,
): Promise<Result<number, 'outcome_unknown'>> {
  if (isSameSheet(from, place)) return ok(from.number);
  const { answer, inDoubt } = await insist(deps.patience, () => deps.daySheets.drawNumber(caller.tenant, place));
  if (answer === undefined) return unanswered(inDoubt);
  // Without a sheet there is no place either: the move itself says so.
  return ok(answer.kind === 'refused' ? 0 : answer.number);
}

function newAppointment(
  deps: MoveAppointmentDeps,
  { input, caller, from, id, hash }: Attempt,
  { place, minutes, startsAt, number }: WishedPlace & { readonly number: number },
): Appointment {
  return {
    ...place,
    id,
    state: 'confirmed',
    nonce: deps.nonce(),
    startsAt,
    minutes,
    visit: from.visit,
    number,
    requestHash: hash,
    until: from.until,
    language: from.language,
    person: from.person,
    channel: from.channel,
    note: from.note,
    pickUp: from.pickUp,
    createdAt: secondsOf(deps.clock.now()),
    tokenHashes: tokenHashes(deps.links, caller.tenant, id),
    codeAttempts: 0,
    movedFrom: input.reference,
  };
}
