import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { Experiment } from '../../../shared/domain/figures/experiment/experiment.ts';
import { outcomeOf } from '../../../shared/domain/figures/experiment/outcome.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { EventLog } from '../../counting-ports.ts';
import type { Experiments } from '../../experiment-ports.ts';
import type { Catalogue, Clock, StaffCaller } from '../../ports.ts';
import { readDays } from './read-log.ts';

export type EndExperimentDeps = {
  readonly experiments: Pick<Experiments, 'list' | 'end'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly eventLog: EventLog;
  readonly clock: Clock;
};

/** Compares the halves once, when the plan allows it, and keeps what came of it for everybody to see. */
export function endExperiment(deps: EndExperimentDeps): Handler<Routes['endExperiment'], StaffCaller> {
  const { experiments, catalogue, clock } = deps;
  const read = readDays(deps);
  const find = async (tenant: StaffCaller['tenant'], id: Experiment['id']) =>
    (await experiments.list(tenant)).find((one) => one.id === id);
  return async ({ experimentId }, { tenant }) => {
    const experiment = await find(tenant, experimentId);
    if (experiment === undefined) return fail('not_found');
    if (experiment.result !== undefined) return ok(experiment);
    const zone = (await catalogue.municipality(tenant))?.zone ?? 'UTC';
    const today = dateIn(zone, clock.now());
    const events = await read(tenant, { zone, first: experiment.startedOn, last: today });
    const result = outcomeOf(experiment, events, today);
    if (result === undefined) return fail('not_yet');
    const ended = { ...experiment, result };
    if (await experiments.end(tenant, ended)) return ok(ended);
    return ok((await find(tenant, experimentId)) ?? ended);
  };
}
