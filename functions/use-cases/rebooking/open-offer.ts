import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { AppointmentReference } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Links } from '../../ports/links.ts';
import type { Offers } from '../../ports/rebooking.ts';
import { sameSecret, tokenPurpose } from '../booking/access.ts';

export type OpenOfferDeps = {
  readonly offers: Pick<Offers, 'get'>;
  readonly appointments: Pick<Appointments, 'get'>;
  readonly links: Pick<Links, 'hash'>;
};

export type OpenedOffer = { readonly offer: Offer; readonly old: Appointment };

/**
 * The offer and its appointment as they are now, for whoever holds the link of the offer's mail or may change the
 * appointment. Everything else is answered alike.
 */
export async function openOffer(
  { offers, appointments, links }: OpenOfferDeps,
  { tenant, token }: Pick<Caller, 'tenant' | 'token'>,
  reference: AppointmentReference,
): Promise<Result<OpenedOffer, 'link_invalid'>> {
  const key = parseReference(reference);
  const offer = await offers.get(tenant, key, { consistent: true });
  const old = offer && (await appointments.get(tenant, key));
  if (offer === undefined || old === undefined || token === undefined) return fail('link_invalid');
  const isOfMail = sameSecret(offer.tokenHash, links.hash(token));
  const mayManage = tokenPurpose(links, old, token) === 'manage';
  return isOfMail || mayManage ? ok({ offer, old }) : fail('link_invalid');
}
