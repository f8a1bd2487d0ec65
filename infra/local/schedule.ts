/** What on-schedule can be asked to do, and issue-certificates. */
const jobs = [
  'sweep',
  'remind',
  'materialise',
  'count',
  'tell-days',
  'sample',
  'publish',
  'end-experiments',
  'tend',
  'checkpoint',
] as const;
export type Job = (typeof jobs)[number];

/** Whether a job is about certificates: another function does it. */
export function isOfCertificates(job: Job): boolean {
  return job === 'tend' || job === 'checkpoint';
}

/** Narrows any text to the name of a job. */
export function isJob(name: string): name is Job {
  return jobs.some((job) => job === name);
}

export type Schedule = {
  /** Runs a job now and answers its result; waits for the same job already under way, then runs it again. */
  run(job: Job): Promise<unknown>;
  stop(): void;
};

const second = 1000;
const hour = 3600 * second;

/** AWS sweeps and tends once a minute and counts every five; a person at a laptop should see what follows sooner. */
export const everyMs = {
  sweep: 20 * second,
  remind: hour,
  materialise: 24 * hour,
  count: 20 * second,
  // A laptop is off at night: what was missed is made up for within an hour.
  'tell-days': hour,
  sample: hour,
  publish: hour,
  'end-experiments': hour,
  tend: 20 * second,
  checkpoint: 24 * hour,
} as const satisfies Record<Job, number>;

export type ScheduleOptions = {
  readonly invoke: (event: { readonly job: Job }) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  /** False leaves every run to `run`, for tests. */
  readonly timers: boolean;
};

/** Runs the timed jobs, never two of the same at once. */
export function startSchedule({ invoke, onError, timers }: ScheduleOptions): Schedule {
  const latest = new Map<Job, Promise<unknown>>();
  const run = (job: Job) => {
    const before = latest.get(job) ?? Promise.resolve();
    const now = before.catch(() => undefined).then(() => invoke({ job }));
    latest.set(job, now);
    return now;
  };
  const busy = new Set<Job>();
  const runTimed = (job: Job) => {
    if (busy.has(job)) return;
    busy.add(job);
    run(job)
      .catch(onError)
      .finally(() => busy.delete(job));
  };
  const running = timers ? jobs.map((job) => setInterval(runTimed, everyMs[job], job)) : [];
  return {
    run,
    stop() {
      for (const timer of running) clearInterval(timer);
    },
  };
}
