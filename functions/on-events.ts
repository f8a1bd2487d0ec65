import { composeEvents } from './compose/on-events.ts';
import { readEnv, WorkerEnv } from './env.ts';

/** The table's stream: NEW_AND_OLD_IMAGES, ReportBatchItemFailures. */
export const handler = composeEvents(readEnv(WorkerEnv));
