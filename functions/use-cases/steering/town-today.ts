import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';

export type TownTodayDeps = { readonly catalogue: Pick<Catalogue, 'municipality'>; readonly clock: Clock };

/** The day on the calendar of the town, by which its figures and targets are meant. */
export async function townToday({ catalogue, clock }: TownTodayDeps, tenant: TenantId): Promise<CivilDate> {
  const town = await catalogue.municipality(tenant);
  if (town === undefined) throw new Error(`The municipality ${tenant} is not in the catalogue`);
  return dateIn(town.zone, clock.now());
}
