import { composeSchedule } from './compose/on-schedule.ts';
import { readEnv, WorkerEnv } from './env.ts';

/** The timer: `{ "job": "sweep" | "remind" | "materialise" | "count" }`. */
export const handler = composeSchedule(readEnv(WorkerEnv));
