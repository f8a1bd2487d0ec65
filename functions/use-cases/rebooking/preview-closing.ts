import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { hasMail } from '../../../shared/domain/appointment.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { type EffectDeps, effectOf } from '../hours/effect-of.ts';
import { strandedGroups } from '../hours/effect-view.ts';
import { type ClosingDeps, closingOf } from './closing-of.ts';

export type PreviewClosingDeps = ClosingDeps & EffectDeps & { readonly catalogue: Pick<Catalogue, 'services'> };

/** Whom a closing would reach, and who of them only by phone: nothing is written. Names are masked. */
export function previewClosing(deps: PreviewClosingDeps): Handler<Routes['previewClosing'], StaffCaller> {
  const closing = closingOf(deps);
  const effect = effectOf(deps);
  return async (input, { tenant }) => {
    const made = await closing(tenant, input);
    if (!made.ok) return made;
    const affected = await effect(tenant, made.value, { consistent: false });
    const days = affected
      .filter(({ stranded }) => stranded.length > 0)
      .map(({ date, stranded }) => ({
        date,
        appointments: stranded.length,
        withoutMail: stranded.filter(({ person }) => !hasMail(person)).length,
      }));
    const sum = (of: 'appointments' | 'withoutMail') => days.reduce((all, day) => all + day[of], 0);
    const { isClosed, after: office } = made.value;
    const services = await deps.catalogue.services(tenant);
    return ok({
      days,
      appointments: sum('appointments'),
      withoutMail: sum('withoutMail'),
      groups: strandedGroups({ office, services, days: affected }),
      isClosed,
    });
  };
}
