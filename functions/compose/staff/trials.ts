import type { experimentRoutes } from '../../../shared/contracts/staff/experiment-routes.ts';
import type { whatIfRoutes } from '../../../shared/contracts/staff/what-if-routes.ts';
import { holidaysOf } from '../../adapters/holidays.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { eventLogIn } from '../../store/figures/event-log.ts';
import { experimentsIn } from '../../store/figures/experiments.ts';
import { talliesIn } from '../../store/figures/tallies.ts';
import { endExperiment } from '../../use-cases/trials/end-experiment.ts';
import { previewExperiment } from '../../use-cases/trials/preview-experiment.ts';
import { startExperiment } from '../../use-cases/trials/start-experiment.ts';
import { tryWhatIf } from '../../use-cases/trials/try-what-if.ts';
import type { StaffFoundation } from './foundation.ts';

type Served = keyof typeof whatIfRoutes | keyof typeof experimentRoutes;

/** What a lead tries before it is decided: a change that is only simulated, a rule by random halves. */
export function trialHandlers(foundation: StaffFoundation, guard: Guard): Handlers<Served> {
  const { table } = foundation;
  const deps = {
    ...foundation,
    holidays: holidaysOf,
    eventLog: eventLogIn(table),
    experiments: experimentsIn(foundation),
    tallies: talliesIn(foundation),
  };
  return {
    tryWhatIf: guard('tryWhatIf', tryWhatIf(deps)),
    previewExperiment: guard('previewExperiment', previewExperiment(deps)),
    startExperiment: guard('startExperiment', startExperiment(deps)),
    endExperiment: guard('endExperiment', endExperiment(deps)),
  };
}
