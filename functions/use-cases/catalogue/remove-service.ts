import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Audit, EditedLists, EditedServices, ServiceRemovals } from '../../ports/staff.ts';
import type { BookedAheadDeps } from './booked-ahead.ts';
import { removeThing } from './remove-thing.ts';
import { serviceUse } from './service-use.ts';

export type RemoveServiceDeps = BookedAheadDeps & {
  readonly services: Pick<EditedServices, 'get'>;
  readonly removals: ServiceRemovals;
  readonly lists: EditedLists;
  readonly audit: Audit;
};

/**
 * Removes a service that no appointment ahead asks for. Offices keep it in their lists, which nobody sees any more, so
 * that bringing it back is all that is needed.
 */
export function removeService(deps: RemoveServiceDeps): Handler<Routes['removeService'], StaffCaller> {
  const use = serviceUse(deps);
  return async ({ serviceId, expectedVersion, note }, caller) => {
    const isInUse = async () => {
      const { offices } = await deps.lists.offer(caller.tenant);
      return (await use(caller.tenant, serviceId, offices)).appointments > 0;
    };
    const asked = { id: serviceId, expectedVersion, note, action: 'service-removed' } as const;
    return await removeThing({ ...deps, things: deps.services }, { caller, isInUse }, asked);
  };
}
