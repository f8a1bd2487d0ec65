import type { HoldView } from '../../../shared/contracts/appointments.ts';
import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentId } from '../../../shared/domain/ids.ts';
import { referenceOf } from '../../../shared/domain/reference.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Links } from '../../ports/links.ts';
import { type SettleInTurnDeps, settleInTurn } from '../day-sheets/settle-in-turn.ts';
import { type BookPlacesDeps, bookPlaces } from './book-places.ts';
import { insist, unanswered } from './insist.ts';
import { placeOf, type WishedPlace } from './places.ts';
import { requestHash } from './request-hash.ts';
import { storedOutcome } from './stored-outcome.ts';
import { tokenHashes } from './token-hashes.ts';

export type HoldAppointmentDeps = BookPlacesDeps &
  SettleInTurnDeps & { readonly catalogue: Catalogue; readonly links: Links };

type Input = InputOf<Routes['holdAppointment']>;
type Keyed = { readonly id: AppointmentId; readonly hash: string };

/**
 * Takes places for some minutes; nobody needs to be known yet. The same key and body answer the stored outcome, also
 * when the rules would refuse the wish by now.
 */
export function holdAppointment(deps: HoldAppointmentDeps): Handler<Routes['holdAppointment'], Caller> {
  return async (input, caller) => {
    if (caller.idempotencyKey === undefined) return fail('idempotency_key_missing');
    const { officeId, date, time, services, language } = input;
    const keyed = {
      id: deps.links.appointmentId(caller.tenant, 'book', [officeId, date, caller.idempotencyKey]),
      hash: requestHash(deps.links, [officeId, date, time, services, language]),
    };
    const wish = { officeId, date, time, visit: services };
    const wished = await placeOf(deps.catalogue, { tenant: caller.tenant, now: deps.clock.now() }, wish);
    const held = wished.ok
      ? await hold(deps, { input, caller, keyed, wished: wished.value })
      : ((await earlierOutcome(deps, input, { caller, keyed })) ?? wished);
    return held.ok ? ok(view(deps.links, caller, held.value)) : held;
  };
}

type Hold = {
  readonly input: Input;
  readonly caller: Caller;
  readonly keyed: Keyed;
  readonly wished: WishedPlace;
};

async function hold(deps: HoldAppointmentDeps, { input, caller: { tenant }, keyed, wished }: Hold) {
  const { office, place, minutes, startsAt } = wished;
  const createdAt = secondsOf(deps.clock.now());
  const held = await bookPlaces(deps, {
    tenant,
    place,
    id: keyed.id,
    overbook: false,
    requestHash: keyed.hash,
    appointment: ({ nonce }, number) => ({
      ...place,
      id: keyed.id,
      state: 'held',
      nonce,
      startsAt,
      minutes,
      visit: input.services,
      number,
      requestHash: keyed.hash,
      until: createdAt + office.rules.holdMinutes * 60,
      language: input.language,
      createdAt,
      tokenHashes: tokenHashes(deps.links, tenant, keyed.id),
      codeAttempts: 0,
    }),
  });
  if (held.ok) await settleInTurn(deps)(tenant, held.value);
  return held;
}

/** What an earlier request under this key has led to; undefined when there was none. */
async function earlierOutcome(
  deps: HoldAppointmentDeps,
  { officeId, date }: Input,
  { caller, keyed }: { readonly caller: Caller; readonly keyed: Keyed },
): Promise<Result<Appointment, 'hold_expired' | 'idempotency_key_reused' | 'outcome_unknown'> | undefined> {
  const key = { officeId, date, id: keyed.id };
  const { answer } = await insist(deps.patience, () => deps.appointments.look(caller.tenant, key));
  if (answer === undefined) return unanswered(false);
  return answer.stored && storedOutcome(answer.stored, keyed.hash);
}

function view(links: Links, { tenant }: Caller, held: Appointment): HoldView {
  return {
    reference: referenceOf(held.officeId, held.date, held.id),
    token: links.token(tenant, held.id, 'manage'),
    heldUntil: secondsText(held.until),
    startsAt: secondsText(held.startsAt),
    minutes: held.minutes,
  };
}
