import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { CivilDate } from '../../../shared/domain/civil.ts';
import { playOffices } from './play-offices.ts';

const Task = z.object({ seed: z.string(), days: z.int(), today: CivilDate, offices: z.array(z.string()) });

// One of the threads between which the offices are shared out.
const { offices, ...history } = Task.parse(workerData);
await playOffices(history, offices, (played) => parentPort?.postMessage(played));
