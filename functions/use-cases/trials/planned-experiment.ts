import { isDeepStrictEqual } from 'node:util';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { ExperimentPlan } from '../../../shared/domain/figures/experiment/experiment.ts';
import { neededPerArm } from '../../../shared/domain/figures/experiment/two-shares.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';

/** The log is read from the start to the end. */
const longestDays = 180;
/** A day's reminders, about the day after, beginning tomorrow. */
const shortestDays = 2;

type Planned = { readonly startedOn: CivilDate; readonly perArm: number };

/** What follows from a plan that begins today, or what is wrong with it. */
export function plannedExperiment(plan: ExperimentPlan, today: CivilDate): Result<Planned, 'invalid_request'> {
  const { texts, until } = plan;
  const perArm = neededPerArm(plan);
  const problems: readonly FieldProblem[] = [
    ...(isDeepStrictEqual(texts.a, texts.b) ? [{ pointer: '/plan/texts/b/de', code: 'no_effect' as const }] : []),
    ...(perArm === undefined ? [{ pointer: '/plan/differencePoints', code: 'too_big' as const }] : []),
    ...(until <= today ? [{ pointer: '/plan/until', code: 'in_the_past' as const }] : []),
    ...(until > today && until < addDays(today, shortestDays)
      ? [{ pointer: '/plan/until', code: 'too_soon' as const }]
      : []),
    ...(until > addDays(today, longestDays) ? [{ pointer: '/plan/until', code: 'too_far_ahead' as const }] : []),
  ];
  return problems.length > 0 || perArm === undefined
    ? fail('invalid_request', problems)
    : ok({ startedOn: today, perArm });
}
