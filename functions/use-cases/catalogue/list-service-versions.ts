import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { serviceChanges } from '../../../shared/domain/catalogue-changes.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { withoutServiceChange } from '../../../shared/domain/undo-service.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports.ts';
import type { Edited, EditedService, EditedServices, ServiceRemovals, Version } from '../../staff-ports.ts';
import { isSame } from './seen.ts';

export type ListServiceVersionsDeps = {
  readonly services: Pick<EditedServices, 'get' | 'versions'>;
  readonly removals: Pick<ServiceRemovals, 'removed'>;
};

const onePage = 20;

/** Who changed a service, when, and what was different afterwards; newest first. */
export function listServiceVersions(
  deps: ListServiceVersionsDeps,
): Handler<Routes['listServiceVersions'], StaffCaller> {
  return async ({ serviceId, upTo }, { tenant, staff }) => {
    const stored = await deps.services.get(tenant, serviceId);
    const removal = stored ? undefined : await deps.removals.removed(tenant, serviceId);
    const last: Edited<EditedService> | undefined =
      stored ?? (removal && { version: removal.version, content: removal.next });
    if (last === undefined) return fail('not_found');
    const newest = Math.min(upTo ?? last.version, last.version);
    const versions =
      newest === 0 ? [] : await deps.services.versions(tenant, serviceId, { upTo: newest, count: onePage });
    return ok({
      serviceId,
      name: last.content.service.name,
      current: last.version,
      versions: versions.map((version) => ({
        ...versionView(version, stored?.content),
        isOwn: version.by.id === staff.id,
      })),
      ...(newest > onePage && { next: newest - onePage }),
    });
  };
}

function versionView(version: Version<EditedService>, current: EditedService | undefined) {
  const { at, by, note, undoes, former, next, removed } = version;
  const isEdit = former !== undefined && !removed;
  return {
    version: version.version,
    at: secondsText(at),
    byName: by.name,
    ...(note !== undefined && { note }),
    ...(undoes !== undefined && { undoes }),
    removed: removed ?? false,
    changes: isEdit ? serviceChanges(former, next) : [],
    canUndo: isEdit && current !== undefined && !isSame(withoutServiceChange(current, { former, next }), current),
  };
}
