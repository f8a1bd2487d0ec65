import type { CivilDate } from '../../civil.ts';
import type { Experiment } from './experiment.ts';

/** Whether an experiment has begun and may still learn something. */
export function isOpen({ result, plan }: Experiment, today: CivilDate): boolean {
  return result === undefined && today <= plan.until;
}

/**
 * The experiment whose texts are sent today: from the day after it began, since part of that day's reminders may have gone out
 * before, and not on the latest day, since they are about the day after it. One at a time; the first one counts.
 */
export function runningOn(experiments: readonly Experiment[], today: CivilDate): Experiment | undefined {
  return experiments
    .filter((experiment) => isOpen(experiment, today) && experiment.startedOn < today && today < experiment.plan.until)
    .toSorted((one, other) => (`${one.startedOn} ${one.id}` < `${other.startedOn} ${other.id}` ? -1 : 1))[0];
}
