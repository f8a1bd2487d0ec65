import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Alternative } from '../../../shared/domain/offer.ts';
import type { Appointments } from '../../ports/booking.ts';
import { StoreUnavailable } from '../../ports/outage.ts';
import { insist, type Patience } from '../booking/insist.ts';

export type BuryAlternativeDeps = { readonly appointments: Pick<Appointments, 'bury'>; readonly patience: Patience };

/**
 * Puts a tombstone where nothing is held, so that no late send can hold it any more. False: one has done so already.
 */
export async function isBuried(
  { appointments, patience }: BuryAlternativeDeps,
  tenant: TenantId,
  alternative: Alternative,
): Promise<boolean> {
  const { answer } = await insist(patience, () => appointments.bury(tenant, alternative));
  if (answer === undefined) throw new StoreUnavailable(`The alternative ${alternative.id} is undecided`);
  return answer.kind === 'done' || answer.stored?.state !== 'held';
}
