import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import type { AppointmentKey } from '../../ports/booking.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import type { Offers } from '../../ports/rebooking.ts';

/** More writers than the citizen, a clerk, the stream and the sweeper never meet at one offer. */
const attempts = 8;

export type OfferEdit = {
  readonly key: AppointmentKey;
  /** Undefined: leave it as it is. */
  readonly change: (current: Offer) => Offer | undefined;
};

/** Changes an offer as it is now, however many others change it; answers what is stored then, undefined without one. */
export async function changeOffer(
  offers: Pick<Offers, 'get' | 'write'>,
  tenant: TenantId,
  { key, change }: OfferEdit,
): Promise<Offer | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const current = await offers.get(tenant, key, { consistent: true });
    const next = current && change(current);
    if (next === undefined || (await offers.write(tenant, next))) return next ?? current;
  }
  throw new StoreUnavailable(`The offer ${key.id} keeps changing`);
}
