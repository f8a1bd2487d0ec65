import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { officeChanges } from '../../../shared/domain/catalogue-changes.ts';
import { effectDays } from '../../../shared/domain/catalogue-effect.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { EditedLists, EditedOffices } from '../../ports/staff.ts';
import { officeEffect } from './office-effect.ts';
import type { ServiceEffectDeps } from './service-effect.ts';
import { wantedOfficeOf } from './wanted-office.ts';

export type PreviewOfficeDeps = ServiceEffectDeps & {
  readonly offices: Pick<EditedOffices, 'get'>;
  readonly lists: EditedLists;
};

/** What a change of an office would do, against the office as it is now: nothing is written. */
export function previewOffice(deps: PreviewOfficeDeps): Handler<Routes['previewOffice'], StaffCaller> {
  const wanted = wantedOfficeOf(deps);
  const effect = officeEffect(deps);
  return async ({ officeId, office: draft }, { tenant }) => {
    const [stored, { services }] = await Promise.all([deps.offices.get(tenant, officeId), deps.lists.offer(tenant)]);
    if (stored === undefined) return fail('not_found');
    const { version, content: before } = stored;
    const next = await wanted(tenant, { stored: before, draft, services });
    if (!next.ok) return next;
    const after = next.value;
    return ok({
      version,
      changes: officeChanges(before, after),
      days: effectDays,
      ...(await effect(tenant, { before, after }, services)),
    });
  };
}
