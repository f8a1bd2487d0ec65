import type { CivilDate } from '../../../shared/domain/civil.ts';
import { everyMs, isJob, isOfCertificates, type Job } from '../../local/schedule.ts';

const hourMs = 3_600_000;

/** What is done all the time must be done during the day where people wait for it; the rest is done after midnight. */
export const sweepHours = [8, 10, 12, 14, 16, 18, 20, 22] as const;

/** What is done every hour is done at these: enough for a year of samples, and far faster. */
export const sampleHours = [13] as const;

/** These look at the whole town, not at one office after the other. */
const ofTown = ['count', 'publish'] as const;

/** Months are released on the third; what shows them is brought up to date at last. */
export function townJobsOn(date: CivilDate, today: CivilDate): readonly Job[] {
  return date.endsWith('-03') || date === today ? ofTown : ofTown.slice(0, 1);
}

/** Jobs of the timer that need no certificates, by how often they run on a laptop: whatever is added there is played too. */
const jobs = Object.keys(everyMs)
  .filter(isJob)
  .filter((job) => !isOfCertificates(job) && !ofTown.some((other) => other === job));
const within = (least: number, below: number): readonly Job[] =>
  jobs.filter((job) => everyMs[job] >= least && everyMs[job] < below);

const hourly = within(hourMs, 12 * hourMs);

/** Of the offices. In the night nobody looks how soon there is a place: the next morning is always near. */
export const timetable = {
  night: [
    ...within(12 * hourMs, Number.POSITIVE_INFINITY),
    ...hourly.filter((job) => job !== 'sample'),
    ...within(0, hourMs),
  ],
  hourly,
};
