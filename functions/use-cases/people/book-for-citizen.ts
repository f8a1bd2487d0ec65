import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Appointment, Person } from '../../../shared/domain/appointment.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { confirmAtOnce } from '../booking/confirm-at-once.ts';
import { extraAnswers } from '../booking/extra-answers.ts';
import { insist, unanswered } from '../booking/insist.ts';
import type { WishedPlace } from '../booking/places.ts';
import { storedOutcome } from '../booking/stored-outcome.ts';
import { tokenHashes } from '../booking/token-hashes.ts';
import { type BookInPools, type BookInPoolsDeps, bookBeyondPlan, bookInPools } from './book-in-pools.ts';
import { bookedView } from './booked-view.ts';
import { bookingHash } from './booking-hash.ts';
import { poolsOf, staffPlace } from './staff-place.ts';

export type BookForCitizenDeps = BookInPoolsDeps &
  NotedDeps & {
    readonly appointments: Pick<Appointments, 'look' | 'create' | 'confirm'>;
    readonly catalogue: Catalogue;
    readonly links: Pick<Links, 'appointmentId' | 'token' | 'hash'>;
  };

type Route = Routes['bookForCitizen'];
type Input = InputOf<Route>;
type Failed = Extract<Awaited<ReturnType<Handler<Route, StaffCaller>>>, { ok: false }>;
type Booked = Result<Appointment, Failed['code']>;

/** All that is known before anything is written. */
type Booking = {
  readonly input: Input;
  readonly caller: StaffCaller;
  readonly person: Person;
  readonly id: Appointment['id'];
  readonly hash: string;
};

/**
 * Books for a caller or for somebody at the counter and confirms at once: places, then a hold, then the confirmation, so
 * that whatever arrives late is a hold and expires. The same key and body answer the stored outcome.
 */
export function bookForCitizen(deps: BookForCitizenDeps): Handler<Route, StaffCaller> {
  return async (input, caller) => {
    if (caller.idempotencyKey === undefined) return fail('idempotency_key_missing');
    const { officeId, date, services, name, mail, phone } = input;
    const answers = extraAnswers(await deps.catalogue.services(caller.tenant), services, input.extra);
    if (!answers.ok) return answers;
    const booked = await book(deps, {
      input,
      caller,
      person: {
        name,
        extra: answers.value,
        ...(mail !== undefined && { mail }),
        ...(phone !== undefined && { phone }),
      },
      id: deps.links.appointmentId(caller.tenant, 'book', [officeId, date, caller.idempotencyKey]),
      hash: bookingHash(deps.links, input),
    });
    if (!booked.ok) return booked;
    const confirmed = await confirmAtOnce(deps, caller.tenant, booked.value);
    return confirmed.ok ? ok(await bookedView(deps.catalogue, caller.tenant, booked.value)) : confirmed;
  };
}

async function book(deps: BookForCitizenDeps, booking: Booking): Promise<Booked> {
  const { input, caller, id } = booking;
  const { officeId, date, overbook } = input;
  const who = { tenant: caller.tenant, now: deps.clock.now() };
  const wished = await staffPlace(deps.catalogue, who, { ...input, visit: input.services });
  if (!wished.ok) return (await earlierOutcome(deps, booking)) ?? wished;
  const object = referenceOf(officeId, date, id);
  await noted(deps, caller, { action: 'appointment-booked', officeId, object, reason: input.channel });
  const request = requestOf(deps, booking, wished.value);
  const booked = await bookInPools(deps, request, poolsOf[input.share]);
  if (booked.ok || booked.code !== 'slot_taken' || overbook === undefined) return booked;
  await noted(deps, caller, { action: 'appointment-overbooked', officeId, object, reason: overbook });
  return bookBeyondPlan(deps, request);
}

function requestOf(
  deps: BookForCitizenDeps,
  { input, caller, person, id, hash }: Booking,
  wished: WishedPlace,
): BookInPools {
  const { tenant } = caller;
  const { office, startsAt, minutes } = wished;
  const createdAt = secondsOf(deps.clock.now());
  return {
    tenant,
    place: wished.place,
    id,
    requestHash: hash,
    appointment: ({ nonce }, number, place) => ({
      ...place,
      id,
      state: 'held',
      nonce,
      startsAt,
      minutes,
      visit: input.services,
      number,
      requestHash: hash,
      until: createdAt + office.rules.holdMinutes * 60,
      language: input.language,
      person,
      channel: input.channel,
      createdAt,
      tokenHashes: tokenHashes(deps.links, tenant, id),
      codeAttempts: 0,
    }),
  };
}

/** What an earlier request under this key has led to; undefined when there was none. */
async function earlierOutcome(
  deps: BookForCitizenDeps,
  { input, caller, id, hash }: Booking,
): Promise<Booked | undefined> {
  const { officeId, date } = input;
  const { answer } = await insist(deps.patience, () => deps.appointments.look(caller.tenant, { officeId, date, id }));
  if (answer === undefined) return unanswered(false);
  return answer.stored && storedOutcome(answer.stored, hash);
}
