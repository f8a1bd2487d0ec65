import { type Appointment, hasMail } from '../../../shared/domain/appointment.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Alternative, isSettled, type Offer, type OfferState, standingOf } from '../../../shared/domain/offer.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { AppointmentKey, Appointments } from '../../ports/booking.ts';
import type { DueList } from '../../ports/due-list.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { endAppointment } from '../booking/end-appointment.ts';
import { isBuried } from './bury-alternative.ts';
import { type HoldAlternativesDeps, holdAlternatives } from './hold-alternatives.ts';
import { type PlaceIsBackDeps, placeIsBack } from './place-is-back.ts';
import { type SendOfferMailDeps, sendOfferMail } from './send-offer-mail.ts';

export type SettleOfferDeps = Omit<HoldAlternativesDeps, 'appointments' | 'offers' | 'links'> &
  Omit<SendOfferMailDeps, 'links'> &
  Pick<PlaceIsBackDeps, 'offices' | 'holidays'> & {
    readonly links: HoldAlternativesDeps['links'] & SendOfferMailDeps['links'];
    readonly appointments: HoldAlternativesDeps['appointments'] & Pick<Appointments, 'get' | 'end' | 'ofDay'>;
    readonly offers: Pick<Offers, 'get' | 'write'>;
    readonly dueList: Pick<DueList, 'add'>;
  };

/**
 * Does what is due for an offer, as the appointments and the clock say: holds places, sends the mail, gives back what
 * nobody needs any more. May be told at any time, any number of times and by several at once: everything is read again,
 * and whoever was slower finds nothing left to do. Where the hours have the place again, nobody is offered anything: the
 * appointment is kept, and its holder, who has it still, gets no further mail. Throws when something could not be done; telling it again does the rest.
 */
export function settleOffer(deps: SettleOfferDeps) {
  const send = sendOfferMail(deps);
  const isBack = placeIsBack(deps);
  return async (tenant: TenantId, key: AppointmentKey): Promise<void> => {
    const offer = await deps.offers.get(tenant, key, { consistent: true });
    if (offer === undefined) return;
    const old = await deps.appointments.get(tenant, key);
    const now = secondsOf(deps.clock.now());
    if (await isBack(tenant, offer, old)) {
      const kept = { ...offer, placeIsBack: true };
      return close(deps, { tenant, offer: kept, standing: 'kept' });
    }
    if (isSettled(offer, old?.state, now)) return;
    const standing = standingOf(offer, old?.state, now);
    if (standing === 'planned') return open(deps, { tenant, offer, old });
    if (standing === 'open') {
      const mail = await send({ tenant, offer, old, at: now });
      await deps.offers.write(tenant, { ...offer, mail });
      return;
    }
    await close(deps, { tenant, offer, standing });
  };
}

/** Who has not confirmed yet may still let it be: nothing is offered before. */
async function open(
  deps: SettleOfferDeps,
  { tenant, offer, old }: { readonly tenant: TenantId; readonly offer: Offer; readonly old: Appointment | undefined },
): Promise<void> {
  if (old?.state !== 'confirmed') return;
  // Of an earlier round, as nothing is chosen yet in this one.
  if (offer.until === 0) await release(deps, tenant, offer.alternatives);
  const begun = offer.until === 0 ? { ...offer, alternatives: [] } : offer;
  const held = await holdAlternatives(deps, { tenant, offer: begun, old });
  if (held === undefined) return;
  const { officeId, date, until, mails } = held;
  // Before it is open, so that nobody waits for ever.
  await deps.dueList.add(tenant, { dueAt: until + 1, officeId, date });
  const isMailed = hasMail(old.person);
  const mail = isMailed ? ('owed' as const) : ('none' as const);
  await deps.offers.write(tenant, { ...held, state: 'open', mail, mails: isMailed ? mails + 1 : mails });
}

/** First the places, then the word that they are given back: after a crash in between it is done again. */
async function close(
  deps: SettleOfferDeps,
  { tenant, offer, standing }: { readonly tenant: TenantId; readonly offer: Offer; readonly standing: OfferState },
): Promise<void> {
  await release(deps, tenant, offer.alternatives);
  // Refused: somebody has changed the offer meanwhile, and whoever did has set off another look at it.
  await deps.offers.write(tenant, { ...offer, state: standing, alternatives: [] });
}

async function release(deps: SettleOfferDeps, tenant: TenantId, alternatives: readonly Alternative[]): Promise<void> {
  for (const alternative of alternatives) {
    const appointment = await heldAs(deps, tenant, alternative);
    if (appointment === undefined) continue;
    const ended = await endAppointment(deps, { tenant, appointment, ending: { from: 'held', to: 'expired' } });
    // Gone: it was accepted, or its time had run out.
    if (!ended.ok && ended.code === 'outcome_unknown')
      throw new StoreUnavailable(`${alternative.id} is not given back`);
  }
}

/** The hold of an alternative, if there is one; if there never was, nobody who is late can hold it any more. */
async function heldAs(
  deps: SettleOfferDeps,
  tenant: TenantId,
  alternative: Alternative,
): Promise<Appointment | undefined> {
  const known = await deps.appointments.get(tenant, alternative);
  const isGone = known === undefined && (await isBuried(deps, tenant, alternative));
  const appointment = known ?? (isGone ? undefined : await deps.appointments.get(tenant, alternative));
  return appointment?.state === 'held' ? appointment : undefined;
}
