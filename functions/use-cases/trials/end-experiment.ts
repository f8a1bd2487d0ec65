import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Experiment } from '../../../shared/domain/figures/experiment/experiment.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Experiments } from '../../ports/experiment.ts';
import { type NotedDeps, noted } from '../audit/noted.ts';
import { type LookAtExperimentDeps, lookAtExperiment } from './look-at-experiment.ts';

export type EndExperimentDeps = LookAtExperimentDeps &
  NotedDeps & { readonly experiments: Pick<Experiments, 'list' | 'keep'> };

/**
 * Takes the result once, when the plan allows it, and keeps what came of it for everybody to see. With a reason it ends also
 * before: then it is said that it was stopped, and nothing is claimed.
 */
export function endExperiment(deps: EndExperimentDeps): Handler<Routes['endExperiment'], StaffCaller> {
  const { experiments } = deps;
  const lookAt = lookAtExperiment(deps);
  const find = async (tenant: StaffCaller['tenant'], id: Experiment['id']) =>
    (await experiments.list(tenant)).find((one) => one.id === id);
  return async ({ experimentId, because }, caller) => {
    const { tenant } = caller;
    const experiment = await find(tenant, experimentId);
    if (experiment === undefined) return fail('not_found');
    if (experiment.result !== undefined) return ok(experiment);
    const ended = await lookAt(tenant, experiment, because && { because });
    if (ended.result === undefined) return fail('not_yet');
    await noted(deps, caller, { action: 'experiment-ended', object: experimentId });
    if (await experiments.keep(tenant, ended)) return ok(ended);
    return ok((await find(tenant, experimentId)) ?? ended);
  };
}
