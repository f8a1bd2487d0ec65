import * as z from 'zod';
import type { LocalClock } from '../clock.ts';
import { isJob, type Job } from '../schedule.ts';
import { json, type Reply } from './reply.ts';

/** Moves the clock, runs jobs and waits for what follows from changes, for tests and for whoever shows the portal. */
export type Control = {
  get(path: string): Reply | undefined;
  post(path: string, body: string): Promise<Reply | undefined>;
};

const farthestSeconds = 10 * 366 * 24 * 3600;
const ClockMove = z.strictObject({ advanceSeconds: z.int().min(-farthestSeconds).max(farthestSeconds) });

export type Controls = {
  readonly clock: Pick<LocalClock, 'now' | 'offsetSeconds'>;
  /** Resolves when the functions see the new time. */
  readonly moveClock: (seconds: number) => Promise<void>;
  readonly runJob: (job: Job) => Promise<unknown>;
  /** Resolves when what follows from every change so far is done. */
  readonly caughtUp: () => Promise<void>;
};

/** The control of one running portal. */
export function control({ clock, moveClock, runJob, caughtUp }: Controls): Control {
  const clockReply = () => json({ now: clock.now().toString(), offsetSeconds: clock.offsetSeconds() });
  return {
    get: (path) => (path === '/clock' ? clockReply() : undefined),
    async post(path, body) {
      if (path === '/clock') {
        const move = readMove(body);
        if (!move) return json({ error: 'Send {"advanceSeconds": <whole number, at most ten years>}' }, 400);
        await moveClock(move.advanceSeconds);
        return clockReply();
      }
      if (path === '/caught-up') {
        await caughtUp();
        return { status: 204 };
      }
      const job = /^\/jobs\/([\w-]+)$/.exec(path)?.[1];
      if (job === undefined) return undefined;
      if (!isJob(job)) return json({ error: `There is no job "${job}"` }, 404);
      return json({ job, result: (await runJob(job)) ?? null });
    },
  };
}

function readMove(body: string): z.infer<typeof ClockMove> | undefined {
  try {
    return ClockMove.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
