import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Experiments } from '../../ports/experiment.ts';
import { type TownTodayDeps, townToday } from '../steering/town-today.ts';

export type ListExperimentsDeps = TownTodayDeps & { readonly experiments: Pick<Experiments, 'list'> };

/** The latest first. */
export function listExperiments(deps: ListExperimentsDeps): Handler<Routes['listExperiments'], Caller> {
  return async (_input, { tenant }) => {
    const [today, all] = await Promise.all([townToday(deps, tenant), deps.experiments.list(tenant)]);
    return ok({ today, experiments: all.toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1)) });
  };
}
