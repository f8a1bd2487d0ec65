import { openWorkerOutside } from './compose/on-events.ts';
import { composeSchedule } from './compose/on-schedule.ts';
import { composeUsage } from './compose/usage.ts';
import { readEnv, WorkerEnv } from './env.ts';

const env = readEnv(WorkerEnv);
const outside = openWorkerOutside(env, 'on-schedule');
const usage = composeUsage(env, outside);

/** The timer: `{ "job": "sweep" }` and the other jobs of composeSchedule. */
export const handler = usage.metered(composeSchedule(env, { ...outside, mailer: usage.mailer(outside.mailer) }));
