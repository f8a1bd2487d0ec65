import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists, EditedOffices } from '../../ports/staff.ts';
import { lastChange } from './last-change.ts';
import { isGridInUse, type WantedOfficeDeps } from './wanted-office.ts';

export type GetOfficeToEditDeps = WantedOfficeDeps & {
  readonly offices: Pick<EditedOffices, 'get' | 'version'>;
  readonly lists: EditedLists;
};

/** An office without its hours, the version to name when saving, and who changed it last. */
export function getOfficeToEdit(deps: GetOfficeToEditDeps): Handler<Routes['getOfficeToEdit'], StaffCaller> {
  return async ({ officeId }, { tenant }) => {
    const [stored, { services }] = await Promise.all([deps.offices.get(tenant, officeId), deps.lists.offer(tenant)]);
    if (stored === undefined) return fail('not_found');
    const { version, content } = stored;
    const { id: _id, hours: _hours, number, letter, zone, ...office } = content;
    return ok({
      officeId,
      version,
      number,
      letter,
      zone,
      office,
      services: services
        .map(({ id, name }) => ({ id, name }))
        .toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de')),
      gridInUse: await isGridInUse(deps, tenant, content),
      ...(await lastChange(deps.offices, tenant, { id: officeId, version })),
    });
  };
}
