import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { CivilDate } from '../../../shared/domain/civil.ts';
import { playCertificates } from './play-certificates.ts';
import { type Played, playOffices } from './play-offices.ts';

const Task = z.object({ seed: z.string(), days: z.int(), today: CivilDate, offices: z.array(z.string()).optional() });

// One of the threads: some of the offices, or the certificates of the town.
const { offices, ...history } = Task.parse(workerData);
const handOver = (played: Played) => parentPort?.postMessage(played);
if (offices) await playOffices(history, offices, handOver);
else await playCertificates(history, handOver);
