import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Experiment, ExperimentPlan } from '../../../shared/domain/figures/experiment/experiment.ts';
import { isOpen } from '../../../shared/domain/figures/experiment/running.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Experiments } from '../../ports/experiment.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { type TownTodayDeps, townToday } from '../steering/town-today.ts';
import { plannedExperiment } from './planned-experiment.ts';

export type StartExperimentDeps = TownTodayDeps &
  NotedDeps & { readonly experiments: Pick<Experiments, 'list' | 'start'> };

/** Begins an experiment from tomorrow on; its plan never changes. */
export function startExperiment(deps: StartExperimentDeps): Handler<Routes['startExperiment'], StaffCaller> {
  const { experiments } = deps;
  return async ({ experimentId: id, plan }, caller) => {
    const { tenant } = caller;
    const all = await experiments.list(tenant);
    const known = all.find((one) => one.id === id);
    if (known !== undefined) return asBegun(known, plan);
    const planned = plannedExperiment(plan, await townToday(deps, tenant));
    if (!planned.ok) return planned;
    if (all.some((one) => isOpen(one, planned.value.startedOn))) return fail('experiment_running');
    await noted(deps, caller, { action: 'experiment-started', object: id });
    const experiment = { id, plan, ...planned.value };
    if (await experiments.start(tenant, experiment)) return ok(experiment);
    return fail('plan_is_frozen');
  };
}

function asBegun(known: Experiment, plan: ExperimentPlan): Result<Experiment, 'plan_is_frozen'> {
  return isDeepStrictEqual(known.plan, plan) ? ok(known) : fail('plan_is_frozen');
}
