import type { Experiment } from '../../../shared/domain/figures/experiment/experiment.ts';
import { knownPerArm, outcomeOf } from '../../../shared/domain/figures/experiment/outcome.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EventLog } from '../../ports/counting.ts';
import { readDays } from '../figures/read-log.ts';

export type LookAtExperimentDeps = {
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly eventLog: EventLog;
  readonly clock: Clock;
};

/**
 * An experiment as the days that are over leave it: with its result where the plan is fulfilled or it is to be stopped, else
 * with how far it is.
 */
export function lookAtExperiment(deps: LookAtExperimentDeps) {
  const read = readDays(deps);
  return async (
    tenant: TenantId,
    experiment: Experiment,
    stop?: { readonly because: LocalizedText },
  ): Promise<Experiment> => {
    const town = await deps.catalogue.municipality(tenant);
    if (town === undefined) throw new Error(`The municipality ${tenant} is not in the catalogue`);
    const { zone } = town;
    const today = dateIn(zone, deps.clock.now());
    const through = addDays(today, -1);
    const events = await read(tenant, { zone, startedOn: experiment.startedOn, through });
    const result = outcomeOf(experiment, { events, today }, stop);
    const progress = { through, known: knownPerArm(experiment, events) };
    return { ...experiment, progress, ...(result && { result }) };
  };
}
