import type { TenantId } from '../../shared/domain/ids.ts';
import type { Catalogue } from '../ports.ts';
import { type MaterialiseOfficeDeps, materialiseOffice } from './materialise-office.ts';

export type MaterialiseAheadDeps = MaterialiseOfficeDeps & { readonly catalogue: Pick<Catalogue, 'offices'> };

/**
 * Brings the day sheets of all offices to their opening hours, from today to a day beyond what can be booked, so that
 * the day that opens at midnight is there. Running it again changes nothing. Throws when some days are undecided.
 */
export function materialiseAhead(deps: MaterialiseAheadDeps) {
  const materialise = materialiseOffice(deps);
  return async (tenant: TenantId): Promise<{ readonly changed: number }> => {
    let changed = 0;
    let undecided = 0;
    for (const office of await deps.catalogue.offices(tenant)) {
      const outcomes = (await materialise(tenant, office)).map(({ outcome }) => outcome);
      changed += outcomes.filter((outcome) => outcome === 'created' || outcome === 'changed').length;
      undecided += outcomes.filter((outcome) => outcome === 'undecided').length;
    }
    if (undecided > 0) throw new Error(`${undecided} day sheets could not be brought to their opening hours`);
    return { changed };
  };
}
