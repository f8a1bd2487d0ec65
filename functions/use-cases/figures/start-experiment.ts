import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { Experiment, ExperimentPlan } from '../../../shared/domain/figures/experiment/experiment.ts';
import { isOpen } from '../../../shared/domain/figures/experiment/running.ts';
import { neededPerArm } from '../../../shared/domain/figures/experiment/two-shares.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import { type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';
import type { Experiments } from '../../experiment-ports.ts';
import type { Catalogue, Clock, StaffCaller } from '../../ports.ts';

export type StartExperimentDeps = {
  readonly experiments: Pick<Experiments, 'list' | 'start'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly clock: Clock;
};

/** The log is read from the start to the end. */
const longestDays = 180;

/** Begins an experiment from tomorrow on; its plan never changes. */
export function startExperiment(deps: StartExperimentDeps): Handler<Routes['startExperiment'], StaffCaller> {
  const { experiments, catalogue, clock } = deps;
  return async ({ experimentId: id, plan }, { tenant }) => {
    const all = await experiments.list(tenant);
    const known = all.find((one) => one.id === id);
    if (known !== undefined) return asBegun(known, plan);
    const zone = (await catalogue.municipality(tenant))?.zone ?? 'UTC';
    const startedOn = dateIn(zone, clock.now());
    const perArm = neededPerArm(plan);
    const problems = problemsOf(plan, startedOn, perArm);
    if (problems.length > 0 || perArm === undefined) return fail('invalid_request', problems);
    if (all.some((one) => isOpen(one, startedOn))) return fail('experiment_running');
    const experiment = { id, plan, startedOn, perArm };
    if (await experiments.start(tenant, experiment)) return ok(experiment);
    return fail('plan_is_frozen');
  };
}

function asBegun(known: Experiment, plan: ExperimentPlan): Result<Experiment, 'plan_is_frozen'> {
  return isDeepStrictEqual(known.plan, plan) ? ok(known) : fail('plan_is_frozen');
}

function problemsOf(
  { texts, until }: ExperimentPlan,
  today: CivilDate,
  perArm: number | undefined,
): readonly FieldProblem[] {
  return [
    ...(perArm === undefined ? [{ pointer: '/plan/differencePoints', code: 'too_big' as const }] : []),
    ...(until <= today ? [{ pointer: '/plan/until', code: 'in_the_past' as const }] : []),
    ...(until > addDays(today, longestDays) ? [{ pointer: '/plan/until', code: 'too_far_ahead' as const }] : []),
    ...(isDeepStrictEqual(texts.a, texts.b) ? [{ pointer: '/plan/texts/b/de', code: 'no_effect' as const }] : []),
  ];
}
