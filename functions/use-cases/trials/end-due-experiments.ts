import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Experiments } from '../../ports/experiment.ts';
import { despiteFailures } from '../despite-failures.ts';
import { type LookAtExperimentDeps, lookAtExperiment } from './look-at-experiment.ts';

export type EndDueExperimentsDeps = LookAtExperimentDeps & { readonly experiments: Pick<Experiments, 'list' | 'keep'> };

/**
 * Ends the experiments whose plan is fulfilled, so that nobody chooses the day; of the others it keeps how far they are. What
 * has ended stays as it is, however often this runs.
 */
export function endDueExperiments(deps: EndDueExperimentsDeps) {
  const lookAt = lookAtExperiment(deps);
  return async (tenant: TenantId): Promise<{ readonly ended: number }> => {
    const open = (await deps.experiments.list(tenant)).filter(({ result }) => result === undefined);
    const ended = await despiteFailures(open, 'experiments were not looked at', async (experiment) => {
      const seen = await lookAt(tenant, experiment);
      return (await deps.experiments.keep(tenant, seen)) && seen.result !== undefined;
    });
    return { ended: ended.filter(Boolean).length };
  };
}
