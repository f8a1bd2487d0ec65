import type { TenantId } from '../../../shared/domain/ids.ts';
import { isSettled } from '../../../shared/domain/offer.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Appointments, OfficeDay } from '../../ports/booking.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { isPlaceBack, planNow } from './place-is-back.ts';
import { type SettleOfferDeps, settleOffer } from './settle-offer.ts';

export type SettleOffersOfDayDeps = Omit<SettleOfferDeps, 'appointments' | 'offers'> & {
  readonly appointments: SettleOfferDeps['appointments'] & Pick<Appointments, 'ofDay'>;
  readonly offers: SettleOfferDeps['offers'] & Pick<Offers, 'ofDay'>;
};

/**
 * Does what is due for the offers of one office-day, and asks to be told again while anything is left: the change
 * stream is only a hint. Throws at the end when something could not be done.
 */
export function settleOffersOfDay(deps: SettleOffersOfDayDeps) {
  const settle = settleOffer(deps);
  return async (tenant: TenantId, day: OfficeDay): Promise<void> => {
    const offers = await deps.offers.ofDay(tenant, day);
    if (offers.length === 0) return;
    const booked = await deps.appointments.ofDay(tenant, day, { consistent: true });
    const olds = new Map(booked.map((appointment) => [appointment.id, appointment]));
    const plan = await planNow(deps, tenant, day);
    const now = secondsOf(deps.clock.now());
    const unsettled = offers.filter((offer) => {
      const old = olds.get(offer.id);
      return !isSettled(offer, old?.state, now) || isPlaceBack(offer, old, { plan, booked, now });
    });
    if (unsettled.length === 0) return;
    await deps.dueList.add(tenant, { ...day, dueAt: now });
    const failures: unknown[] = [];
    await someAtOnce(unsettled, atOnce, (offer) => settle(tenant, offer).catch((error) => void failures.push(error)));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} offers are not settled`);
  };
}
