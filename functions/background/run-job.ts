import * as z from 'zod';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Observer } from '../ports/observer.ts';

/** What the timer says. */
const JobEvent = z.looseObject({ job: z.string() });

/** Does a job for one municipality and answers how much there was to do. Throws when something is left to do. */
export type Job = (tenant: TenantId) => Promise<number>;

export type RunJobDeps<Name extends string> = {
  readonly tenants: readonly TenantId[];
  readonly jobs: Readonly<Record<Name, Job>>;
  readonly observer: Observer;
};

/**
 * Runs a timed job for every municipality, also when it fails for one of them; then throws, so that the timer tries
 * again. Answers how much was done. A job that is not known throws.
 */
export function runJob<Name extends string>({ tenants, jobs, observer }: RunJobDeps<Name>) {
  const byName: ReadonlyMap<string, Job> = new Map(Object.entries<Job>(jobs));
  return async (event: unknown): Promise<{ job: string; done: number }> => {
    const { job } = JobEvent.parse(event);
    const work = byName.get(job);
    if (work === undefined) throw new Error(`There is no job ${job}`);
    const started = performance.now();
    const failures: unknown[] = [];
    let done = 0;
    for (const tenant of tenants) {
      try {
        done += await work(tenant);
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
