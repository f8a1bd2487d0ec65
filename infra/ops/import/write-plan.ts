import type { CatalogueWriter } from '../../../functions/ports/catalogue.ts';
import { atOnce, someAtOnce } from '../../../functions/some-at-once.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { type ImportPlan, isBooked } from './plan-import.ts';

/**
 * Writes a plan: services before the offices that offer them, removals last, so that whoever looks meanwhile sees a
 * whole catalogue. Every write may be repeated; after an interruption the same import completes it.
 */
export async function writePlan(writer: CatalogueWriter, town: Municipality, plan: ImportPlan): Promise<void> {
  const { id: tenant } = town;
  await writer.putMunicipality(town);
  await someAtOnce(plan.putServices, atOnce, ({ service, text }) => writer.putService(tenant, service, text));
  await someAtOnce(plan.putOffices, atOnce, (office) => writer.putOffice(tenant, office));
  const removedOffices = plan.vanishedOffices.filter((gone) => !isBooked(gone));
  const removedServices = plan.vanishedServices.filter((gone) => !isBooked(gone));
  await someAtOnce(removedOffices, atOnce, ({ what }) => writer.removeOffice(tenant, what.id));
  await someAtOnce(removedServices, atOnce, ({ what }) => writer.removeService(tenant, what.id));
}
