import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { Experiments } from '../../experiment-ports.ts';
import type { Caller } from '../../ports.ts';

export type ListExperimentsDeps = { readonly experiments: Pick<Experiments, 'list'> };

/** The latest first. */
export function listExperiments({ experiments }: ListExperimentsDeps): Handler<Routes['listExperiments'], Caller> {
  return async (_input, { tenant }) => {
    const all = await experiments.list(tenant);
    return ok({ experiments: all.toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1)) });
  };
}
