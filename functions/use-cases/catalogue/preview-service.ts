import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { serviceChanges } from '../../../shared/domain/catalogue-changes.ts';
import { effectDays } from '../../../shared/domain/catalogue-effect.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists, EditedServices } from '../../ports/staff.ts';
import { type ServiceEffectDeps, serviceEffect } from './service-effect.ts';
import { wantedService } from './wanted-service.ts';

export type PreviewServiceDeps = ServiceEffectDeps & {
  readonly services: Pick<EditedServices, 'get' | 'version'>;
  readonly lists: EditedLists;
};

/** What a change of a service would do, and what citizens would see: nothing is written. */
export function previewService(deps: PreviewServiceDeps): Handler<Routes['previewService'], StaffCaller> {
  const wanted = wantedService(deps);
  const effect = serviceEffect(deps);
  return async ({ serviceId, change }, { tenant }) => {
    const [found, { offices, services }] = await Promise.all([
      deps.services.get(tenant, serviceId),
      deps.lists.offer(tenant),
    ]);
    if (found === undefined && change.kind === 'undo') return fail('not_found');
    const stored = found?.content;
    const next = await wanted(tenant, { id: serviceId, change, stored, services });
    if (!next.ok) return next;
    const { service, text } = next.value;
    return ok({
      ...(found && { version: found.version }),
      changes: serviceChanges(stored, next.value),
      service,
      text,
      days: effectDays,
      ...(await effect(tenant, { before: stored?.service, after: service, offices, services })),
    });
  };
}
