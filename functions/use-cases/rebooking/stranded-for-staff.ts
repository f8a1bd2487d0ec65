import type { TenantId } from '../../../shared/domain/ids.ts';
import { parseReference } from '../../../shared/domain/reference.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Appointments } from '../../ports/booking.ts';
import type { Offers } from '../../ports/rebooking.ts';
import type { OfOffice } from '../people/open-for-staff.ts';
import type { OpenedOffer } from './open-offer.ts';

export type StrandedForStaffDeps = {
  readonly offers: Pick<Offers, 'get'>;
  readonly appointments: Pick<Appointments, 'get'>;
};

/** The offer and its appointment as they are now, at the office that the caller was let into. */
export async function strandedForStaff(
  { offers, appointments }: StrandedForStaffDeps,
  tenant: TenantId,
  { officeId, reference }: OfOffice,
): Promise<Result<OpenedOffer, 'not_found'>> {
  const key = parseReference(reference);
  if (key.officeId !== officeId) return fail('not_found');
  const offer = await offers.get(tenant, key, { consistent: true });
  const old = offer && (await appointments.get(tenant, key));
  return offer && old ? ok({ offer, old }) : fail('not_found');
}
