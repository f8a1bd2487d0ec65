import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { EditedOffices } from '../../ports/staff.ts';
import { type EffectDeps, effectOf } from './effect-of.ts';
import { effectView } from './effect-view.ts';
import { type WantedOfficeDeps, wantedOffice } from './wanted-office.ts';

export type PreviewHoursDeps = EffectDeps &
  WantedOfficeDeps & {
    readonly offices: Pick<EditedOffices, 'get' | 'version'>;
    readonly catalogue: Pick<Catalogue, 'services'>;
  };

/** What a change of hours would do, against the hours as they are now: nothing is written. */
export function previewHours(deps: PreviewHoursDeps): Handler<Routes['previewHours'], StaffCaller> {
  const wanted = wantedOffice(deps);
  const effect = effectOf(deps);
  return async ({ officeId, change, namesOf }, { tenant }) => {
    const stored = await deps.offices.get(tenant, officeId);
    if (stored === undefined) return fail('not_found');
    const next = await wanted(tenant, stored.content, change);
    if (!next.ok) return next;
    const made = { before: stored.content, after: next.value };
    const [days, services] = await Promise.all([
      effect(tenant, made, { consistent: false }),
      deps.catalogue.services(tenant),
    ]);
    const { holidays } = deps;
    return ok(effectView({ version: stored.version, change: made, days, services, holidays, namesOf }));
  };
}
