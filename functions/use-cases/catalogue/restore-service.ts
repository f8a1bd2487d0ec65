import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedServices, ServiceRemovals } from '../../ports/staff.ts';
import type { NotedDeps } from '../audit/noted.ts';
import { restoreThing } from './restore-thing.ts';

export type RestoreServiceDeps = NotedDeps & {
  readonly services: Pick<EditedServices, 'get'>;
  readonly removals: Pick<ServiceRemovals, 'removed' | 'restore'>;
};

/** Brings back a service that was removed, with its texts and at the offices that offered it. */
export function restoreService({
  services,
  ...deps
}: RestoreServiceDeps): Handler<Routes['restoreService'], StaffCaller> {
  return async ({ serviceId }, caller) => await restoreThing({ ...deps, things: services }, caller, serviceId);
}
