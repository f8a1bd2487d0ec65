import { mostAlternatives } from '../../../shared/domain/alternatives.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Alternative, type Offer, offeredFor, offerRules } from '../../../shared/domain/offer.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments, Claim } from '../../ports/booking.ts';
import type { Links } from '../../ports/links.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { type BookPlacesDeps, bookPlaces } from '../booking/book-places.ts';
import { requestHash } from '../booking/request-hash.ts';
import { tokenHashes } from '../booking/token-hashes.ts';
import { isBuried } from './bury-alternative.ts';
import { type FindAlternativesDeps, findAlternatives } from './find-alternatives.ts';

export type HoldAlternativesDeps = Omit<BookPlacesDeps, 'daySheets' | 'appointments'> &
  FindAlternativesDeps & {
    readonly daySheets: BookPlacesDeps['daySheets'] & FindAlternativesDeps['daySheets'];
    readonly appointments: BookPlacesDeps['appointments'] & Pick<Appointments, 'bury'>;
    readonly links: Pick<Links, 'appointmentId' | 'token' | 'hash'>;
    readonly offers: Pick<Offers, 'write'>;
  };

/** The offer and the appointment whose place is lost. */
export type Stranded = { readonly tenant: TenantId; readonly offer: Offer; readonly old: Appointment };

/** Others book meanwhile: so often are other places sought for those that were taken. */
const mostTries = 4;
const hourInSeconds = 3600;

/**
 * Holds up to three places for an offer and gives it back with those that are held. What is going to be held is written
 * down before, so that whoever comes after a crash holds the same. Undefined: somebody else is at it.
 */
export async function holdAlternatives(deps: HoldAlternativesDeps, stranded: Stranded): Promise<Offer | undefined> {
  let { offer } = stranded;
  const taken: Alternative[] = [];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const more = await findAlternatives(deps, { ...stranded, offer, taken });
    const chosen = await noted(deps, stranded.tenant, { offer, more });
    if (chosen === undefined) return undefined;
    const held: Alternative[] = [];
    for (const alternative of chosen.alternatives) {
      const list = (await isHeld(deps, { ...stranded, offer: chosen }, alternative)) ? held : taken;
      list.push(alternative);
    }
    const isComplete = held.length === chosen.alternatives.length;
    offer = { ...chosen, alternatives: held };
    if (isComplete && (more.length === 0 || held.length === mostAlternatives)) break;
  }
  return offer;
}

/** The offer with what is to be held now, written down unless that is known already. */
async function noted(
  { offers, clock }: HoldAlternativesDeps,
  tenant: TenantId,
  { offer, more }: { readonly offer: Offer; readonly more: readonly Alternative[] },
): Promise<Offer | undefined> {
  if (more.length === 0 && offer.until > 0) return offer;
  const until = offer.until > 0 ? offer.until : secondsOf(clock.now()) + offerRules.answerHours * hourInSeconds;
  const next = { ...offer, alternatives: [...offer.alternatives, ...more], until };
  return (await offers.write(tenant, next)) ? { ...next, version: next.version + 1 } : undefined;
}

async function isHeld(deps: HoldAlternativesDeps, stranded: Stranded, alternative: Alternative): Promise<boolean> {
  const { tenant, offer } = stranded;
  const { officeId, pool, date, first, length } = alternative;
  const hash = requestHash(deps.links, [offeredFor(offer), officeId, date, pool, `${first}`, `${length}`]);
  const booked = await bookPlaces(deps, {
    tenant,
    place: { officeId, pool, date, first, length },
    id: alternative.id,
    overbook: false,
    requestHash: hash,
    appointment: (claim, number) => heldFor(deps, stranded, { alternative, claim, number, hash }),
  });
  if (booked.ok) return booked.value.state === 'held';
  if (booked.code === 'slot_taken' || booked.code === 'hold_expired')
    return !(await isBuried(deps, tenant, alternative));
  if (booked.code === 'outcome_unknown') throw new StoreUnavailable(`The alternative ${alternative.id} is undecided`);
  throw new Error(`Another request was sent as the alternative ${alternative.id}`);
}

type Held = {
  readonly alternative: Alternative;
  readonly claim: Claim;
  readonly number: number;
  readonly hash: string;
};

/** An ordinary hold, of which nobody has a link: it can only end, or be accepted for the appointment it is offered for. */
function heldFor(
  { clock, links }: HoldAlternativesDeps,
  { tenant, offer, old }: Stranded,
  { alternative, claim, number, hash }: Held,
): Appointment {
  return {
    ...alternative,
    state: 'held',
    nonce: claim.nonce,
    visit: old.visit,
    number,
    requestHash: hash,
    until: Math.min(offer.until, alternative.startsAt - offerRules.lastAnswerHours * hourInSeconds),
    language: old.language,
    createdAt: secondsOf(clock.now()),
    tokenHashes: tokenHashes(links, tenant, alternative.id),
    codeAttempts: 0,
    offeredFor: offeredFor(offer),
  };
}
