import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { despiteFailures } from '../despite-failures.ts';
import { type MaterialiseOfficeDeps, materialiseOffice } from './materialise-office.ts';

export type MaterialiseAheadDeps = MaterialiseOfficeDeps & { readonly catalogue: Pick<Catalogue, 'offices'> };

/**
 * Brings the day sheets of all offices to their opening hours, from today to a day beyond what can be booked, so that
 * the day that opens at midnight is there. Running it again changes nothing. One office that fails does not keep the
 * others from theirs; throws at the end when some days are undecided.
 */
export function materialiseAhead(deps: MaterialiseAheadDeps) {
  const materialise = materialiseOffice(deps);
  return async (tenant: TenantId): Promise<{ readonly changed: number }> => {
    const offices = await deps.catalogue.offices(tenant);
    const changes = await despiteFailures(offices, 'offices are not at their opening hours', async (office) => {
      const outcomes = (await materialise(tenant, office)).map(({ outcome }) => outcome);
      const undecided = outcomes.filter((outcome) => outcome === 'undecided').length;
      if (undecided > 0) throw new Error(`${undecided} day sheets of ${office.id} are undecided`);
      return outcomes.filter((outcome) => outcome === 'created' || outcome === 'changed').length;
    });
    return { changed: changes.reduce((sum, changed) => sum + changed, 0) };
  };
}
