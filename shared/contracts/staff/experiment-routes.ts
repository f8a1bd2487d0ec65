import { Experiment } from '../../domain/figures/experiment/experiment.ts';
import { EndBody, ExperimentPath, PlanBody, PlanEffectView } from '../figures/experiments.ts';
import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';

const steers = { capability: 'steer', at: 'municipality' } as const;
const guarded = ['sign_in_needed', 'not_permitted', 'invalid_request'] as const satisfies readonly ErrorCode[];

/** Experiments on one rule, by random halves. All of them: listExperiments. */
export const experimentRoutes = {
  previewExperiment: {
    group: 'figures',
    method: 'POST',
    path: '/v1/staff/figures/experiments/{experimentId}/preview',
    audience: 'staff',
    needs: steers,
    summary: 'How many people a plan needs, and until when they will have come; nothing is begun',
    request: { path: ExperimentPath, body: PlanBody },
    response: { status: 200, schema: PlanEffectView },
    errors: guarded,
    cache: 'no-store',
  },
  startExperiment: {
    group: 'figures',
    method: 'PUT',
    path: '/v1/staff/figures/experiments/{experimentId}',
    audience: 'staff',
    needs: steers,
    summary: 'Begin an experiment, with its plan fixed from now on',
    description:
      'The same plan again answers the same; plan_is_frozen: another one; experiment_running: another experiment on this rule has not ended. How many people it needs is worked out from the plan.',
    request: { path: ExperimentPath, body: PlanBody },
    response: { status: 200, schema: Experiment },
    errors: [...guarded, 'experiment_running', 'plan_is_frozen'],
    cache: 'no-store',
  },
  endExperiment: {
    group: 'figures',
    method: 'POST',
    path: '/v1/staff/figures/experiments/{experimentId}/result',
    audience: 'staff',
    needs: steers,
    summary: 'Take the result, once the plan allows it, or stop before, with a reason',
    description:
      'Without `because` not_yet: neither half is complete nor the latest day over. With it the experiment is stopped: counts are published with the reason, and nothing follows from them. Every night what is fulfilled ends by itself. The result is published whatever it is.',
    request: { path: ExperimentPath, body: EndBody },
    response: { status: 200, schema: Experiment },
    errors: [...guarded, 'not_found', 'not_yet'],
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
