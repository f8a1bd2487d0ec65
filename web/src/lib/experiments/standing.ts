import type { CivilDate } from '#shared/domain/civil.ts';
import type { Experiment } from '#shared/domain/figures/experiment/experiment.ts';

/** Where an experiment stands; `due`: its plan is fulfilled, and its result not taken yet. */
export type Standing = 'begins' | 'running' | 'due' | 'ended' | 'stopped';

export function standingOf({ plan, startedOn, perArm, progress, result }: Experiment, today: CivilDate): Standing {
  if (result !== undefined) return result.why === 'stopped' ? 'stopped' : 'ended';
  if (today > plan.until || (progress?.known ?? 0) >= perArm) return 'due';
  return startedOn === today ? 'begins' : 'running';
}
