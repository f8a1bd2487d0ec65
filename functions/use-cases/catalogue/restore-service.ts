import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Clock, StaffCaller } from '../../ports.ts';
import type { Audit, EditedServices, ServiceRemovals } from '../../staff-ports.ts';
import { noted } from '../audit/noted.ts';

export type RestoreServiceDeps = {
  readonly services: Pick<EditedServices, 'get'>;
  readonly removals: Pick<ServiceRemovals, 'removed' | 'restore'>;
  readonly audit: Audit;
  readonly clock: Clock;
};

/** Brings back a service that was removed, with its texts and at the offices that offered it. */
export function restoreService(deps: RestoreServiceDeps): Handler<Routes['restoreService'], StaffCaller> {
  return async ({ serviceId }, caller) => {
    const { tenant, staff } = caller;
    if (await deps.services.get(tenant, serviceId)) return fail('edited_meanwhile');
    const removal = await deps.removals.removed(tenant, serviceId);
    if (removal === undefined) return fail('not_found');
    await noted(deps, caller, { action: 'change-undone', object: serviceId });
    const isRestored = await deps.removals.restore(tenant, serviceId, {
      removal: removal.version,
      by: { id: staff.id, name: staff.name },
      at: secondsOf(deps.clock.now()),
    });
    return isRestored ? ok({ version: removal.version + 1 }) : fail('edited_meanwhile');
  };
}
