import * as z from 'zod';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Observer } from '../ports.ts';

/** What the timer says. */
export const JobEvent = z.looseObject({ job: z.enum(['sweep', 'remind', 'materialise']) });
export type JobName = z.infer<typeof JobEvent>['job'];

/** Does a job for one municipality and answers how much there was to do. Throws when something is left to do. */
export type Job = (tenant: TenantId) => Promise<number>;

export type RunJobDeps = {
  readonly tenants: readonly TenantId[];
  readonly jobs: Readonly<Record<JobName, Job>>;
  readonly observer: Observer;
};

/**
 * Runs a timed job for every municipality, also when it fails for one of them; then throws, so that the timer tries
 * again. Answers how much was done.
 */
export function runJob({ tenants, jobs, observer }: RunJobDeps) {
  return async (event: unknown): Promise<{ job: JobName; done: number }> => {
    const { job } = JobEvent.parse(event);
    const started = performance.now();
    const failures: unknown[] = [];
    let done = 0;
    for (const tenant of tenants) {
      try {
        done += await jobs[job](tenant);
      } catch (error) {
        failures.push(error);
        observer.fault(error, { route: job });
      }
    }
    const milliseconds = Math.round(performance.now() - started);
    observer.job({ job, done, failed: failures.length, milliseconds });
    if (failures.length > 0) throw new AggregateError(failures, `The job ${job} is not finished`);
    return { job, done };
  };
}
