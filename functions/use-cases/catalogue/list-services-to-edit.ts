import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists } from '../../ports/staff.ts';
import { missingLanguages } from './missing-languages.ts';

export type ListServicesToEditDeps = { readonly lists: EditedLists };

/** All services by name, with the languages in which a name or summary is missing. */
export function listServicesToEdit({
  lists,
}: ListServicesToEditDeps): Handler<Routes['listServicesToEdit'], StaffCaller> {
  return async (_input, { tenant }) => {
    const { offices, services } = await lists.offer(tenant);
    const offered = offices.flatMap((office) => office.services.map(({ serviceId }) => serviceId));
    const counts = Map.groupBy(offered, (id) => id);
    const listed = services.map(({ id, name, summary, public: isPublic, rank, keywords }) => ({
      id,
      name,
      public: isPublic,
      rank,
      keywords,
      offices: counts.get(id)?.length ?? 0,
      missing: missingLanguages([name, summary]),
    }));
    return ok({ services: listed.toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de')) });
  };
}
