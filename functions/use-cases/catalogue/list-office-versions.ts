import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { hoursChanges } from '../../../shared/domain/hours-changes.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { changedFields, withoutChange } from '../../../shared/domain/undo-change.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedOffices, Version } from '../../ports/staff.ts';
import { isSame } from './seen.ts';

export type ListOfficeVersionsDeps = { readonly offices: Pick<EditedOffices, 'get' | 'versions'> };

const onePage = 20;

/** Who changed an office, when, and what was different afterwards; newest first. */
export function listOfficeVersions({
  offices,
}: ListOfficeVersionsDeps): Handler<Routes['listOfficeVersions'], StaffCaller> {
  return async ({ officeId, upTo }, { tenant, staff }) => {
    const stored = await offices.get(tenant, officeId);
    if (stored === undefined) return fail('not_found');
    const newest = Math.min(upTo ?? stored.version, stored.version);
    const versions = newest === 0 ? [] : await offices.versions(tenant, officeId, { upTo: newest, count: onePage });
    return ok({
      officeId,
      name: stored.content.name,
      current: stored.version,
      versions: versions.map((version) => ({
        ...versionView(version, stored.content),
        isOwn: version.by.id === staff.id,
      })),
      ...(newest > onePage && { next: newest - onePage }),
    });
  };
}

function versionView({ version, at, by, note, undoes, former, next }: Version<Office>, current: Office) {
  return {
    version,
    at: secondsText(at),
    byName: by.name,
    ...(note !== undefined && { note }),
    ...(undoes !== undefined && { undoes }),
    changes: former ? hoursChanges(former.hours, next.hours) : [],
    otherFields: changedFields(former, next).filter((name) => name !== 'hours'),
    canUndo: former !== undefined && !isSame(withoutChange(current, { former, next }), current),
  };
}
