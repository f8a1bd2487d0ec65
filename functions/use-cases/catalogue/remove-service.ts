import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports.ts';
import type { Audit, EditedLists, EditedServices, ServiceRemovals } from '../../staff-ports.ts';
import { noted } from '../audit/noted.ts';
import type { BookedAheadDeps } from './booked-ahead.ts';
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
    const { tenant, staff } = caller;
    const stored = await deps.services.get(tenant, serviceId);
    if (stored === undefined) {
      const removed = await deps.removals.removed(tenant, serviceId);
      const isOurs = removed?.version === expectedVersion + 1 && removed.by.id === staff.id;
      return isOurs ? ok({ version: removed.version }) : fail('not_found');
    }
    if (stored.version !== expectedVersion) return fail('edited_meanwhile');
    const { offices } = await deps.lists.offer(tenant);
    const { appointments } = await use(tenant, serviceId, offices);
    if (appointments > 0) return fail('in_use');
    await noted(deps, caller, { action: 'service-removed', object: serviceId });
    const answer = await deps.removals.remove(tenant, {
      id: serviceId,
      expectedVersion,
      by: { id: staff.id, name: staff.name },
      at: secondsOf(deps.clock.now()),
      note,
    });
    return answer.kind === 'saved' ? ok({ version: answer.version }) : fail('edited_meanwhile');
  };
}
