import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { permissionFor } from '../../../shared/domain/staff.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists } from '../../ports/staff.ts';
import { missingLanguages } from './missing-languages.ts';

export type ListOfficesToEditDeps = { readonly lists: EditedLists };

const toShape = { capability: 'shape', at: 'office' } as const;

/** The offices whose offer the caller may shape, by name. */
export function listOfficesToEdit({ lists }: ListOfficesToEditDeps): Handler<Routes['listOfficesToEdit'], StaffCaller> {
  return async (_input, { tenant, staff }) => {
    const { offices, services } = await lists.offer(tenant);
    const known = new Set(services.map(({ id }) => id));
    const own = offices.filter(({ id }) => permissionFor(staff.grants, toShape, id) === 'permitted');
    return ok({
      offices: own
        .toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de'))
        .map(({ id, name, address, access, directions, releaseNote, public: isPublic, services: offered }) => ({
          officeId: id,
          name,
          address: `${address.street}, ${address.postalCode} ${address.town}`,
          public: isPublic,
          services: offered.filter(({ serviceId }) => known.has(serviceId)).length,
          missing: missingLanguages([name, address.detail, access.note, directions, releaseNote]),
        })),
    });
  };
}
