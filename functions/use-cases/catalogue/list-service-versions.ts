import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { serviceChanges } from '../../../shared/domain/catalogue-changes.ts';
import { withoutServiceChange } from '../../../shared/domain/undo-service.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedServices, ServiceRemovals } from '../../ports/staff.ts';
import { versionsOf } from './versions-of.ts';

export type ListServiceVersionsDeps = {
  readonly services: Pick<EditedServices, 'get' | 'versions'>;
  readonly removals: Pick<ServiceRemovals, 'removed'>;
};

/** Who changed a service, when, and what was different afterwards; newest first. */
export function listServiceVersions({
  services,
  removals,
}: ListServiceVersionsDeps): Handler<Routes['listServiceVersions'], StaffCaller> {
  return async ({ serviceId, upTo }, caller) => {
    const found = await versionsOf(
      { things: services, removals },
      { caller, id: serviceId, upTo },
      { changes: serviceChanges, without: withoutServiceChange },
    );
    if (found === undefined) return fail('not_found');
    const { content, ...page } = found;
    return ok({ serviceId, name: content.service.name, ...page });
  };
}
