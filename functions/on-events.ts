import { composeEvents, openWorkerOutside } from './compose/on-events.ts';
import { composeUsage } from './compose/usage.ts';
import { readEnv, WorkerEnv } from './env.ts';

const env = readEnv(WorkerEnv);
const outside = openWorkerOutside(env, 'on-events');
const usage = composeUsage(env, outside);

/** The table's stream: NEW_AND_OLD_IMAGES, ReportBatchItemFailures. */
export const handler = usage.metered(composeEvents(env, { ...outside, mailer: usage.mailer(outside.mailer) }));
