import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists, EditedServices } from '../../ports/staff.ts';
import type { BookedAheadDeps } from './booked-ahead.ts';
import { serviceUse } from './service-use.ts';

export type GetServiceUseDeps = BookedAheadDeps & {
  readonly services: Pick<EditedServices, 'get'>;
  readonly lists: EditedLists;
};

/** What stands in the way of removing a service. */
export function getServiceUse(deps: GetServiceUseDeps): Handler<Routes['getServiceUse'], StaffCaller> {
  const use = serviceUse(deps);
  return async ({ serviceId }, { tenant }) => {
    const stored = await deps.services.get(tenant, serviceId);
    if (stored === undefined) return fail('not_found');
    const { offices } = await deps.lists.offer(tenant);
    const { name } = stored.content.service;
    return ok({ version: stored.version, name, ...(await use(tenant, serviceId, offices)) });
  };
}
