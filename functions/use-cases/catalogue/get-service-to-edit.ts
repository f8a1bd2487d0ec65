import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists, EditedServices } from '../../ports/staff.ts';
import { lastChange } from './last-change.ts';
import { draftOfService, formattedTexts } from './service-draft.ts';

export type GetServiceToEditDeps = {
  readonly services: Pick<EditedServices, 'get' | 'version'>;
  readonly lists: EditedLists;
};

/** A service with all of its texts, the version to name when saving, and who changed it last. */
export function getServiceToEdit(deps: GetServiceToEditDeps): Handler<Routes['getServiceToEdit'], StaffCaller> {
  return async ({ serviceId }, { tenant }) => {
    const [stored, { offices, services }] = await Promise.all([
      deps.services.get(tenant, serviceId),
      deps.lists.offer(tenant),
    ]);
    if (stored === undefined) return fail('not_found');
    const { version, content } = stored;
    const offering = offices.flatMap(({ id: officeId, name, services: offered }) => {
      const own = offered.find((one) => one.serviceId === serviceId);
      return own ? [{ officeId, name, minutes: own.minutes, extraMinutes: own.extraMinutes }] : [];
    });
    const others = services.filter(({ id }) => id !== serviceId);
    return ok({
      serviceId,
      version,
      service: draftOfService(content),
      formatted: formattedTexts(content),
      offices: offering,
      services: others
        .map(({ id, name }) => ({ id, name }))
        .toSorted((one, other) => one.name.de.localeCompare(other.name.de, 'de')),
      namedBy: others.filter(({ combinableWith }) => combinableWith.includes(serviceId)).map(({ id }) => id),
      ...(await lastChange(deps.services, tenant, { id: serviceId, version })),
    });
  };
}
