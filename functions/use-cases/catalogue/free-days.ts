import { effectDays } from '../../../shared/domain/catalogue-effect.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { FreePlaces } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';

/** The free online places of an office in the days that an effect looks at: one read. */
export async function freeDaysOf(
  { daySheets, clock }: { readonly daySheets: FreePlaces; readonly clock: Clock },
  tenant: TenantId,
  office: Pick<Office, 'id' | 'zone'>,
) {
  const today = dateIn(office.zone, clock.now());
  return await daySheets.free(tenant, office.id, { from: today, to: addDays(today, effectDays - 1) });
}
