import * as z from 'zod';
import type { Backends } from './bundles.ts';
import type { LocalFunction } from './functions/local-function.ts';
import type { House } from './house.ts';
import { isOfCertificates, type Schedule, startSchedule } from './schedule.ts';
import { openCheckpoint } from './stream/checkpoint.ts';
import type { DeadLetters } from './stream/dead-letters.ts';
import type { StreamRecord } from './stream/records.ts';
import { type Streams, startStreams } from './stream/streams.ts';

export type WorkerOptions = { readonly deadLetters: DeadLetters; readonly timers: boolean };

export type Workers = { readonly schedule: Schedule; readonly caughtUp: Streams['caughtUp'] };

/** Starts what works without a request: the stream pump and the timed jobs. */
export function startWorkers(house: House, backends: Backends, options: WorkerOptions): Workers {
  const { open, folder, log } = house;
  const { onEvents, onSchedule, issueCertificates } = backends;
  const toEvents = { name: 'on-events', target: onEvents, checkpoint: folder.checkpoint };
  const toIssuing = { name: 'issue-certificates', target: issueCertificates, checkpoint: folder.issueCheckpoint };
  const events = pump(house, options, { ...toEvents, isWanted: () => true });
  const requests = pump(house, options, { ...toIssuing, isWanted: isOfRequest });
  const schedule = startSchedule({
    invoke: (event) => (isOfCertificates(event.job) ? issueCertificates : onSchedule).invoke(event),
    onError: (error) => log.error('timer', error),
    timers: options.timers,
  });
  open.add(() => schedule.stop());
  const caughtUp = async () => {
    // Issuing writes what on-events hears of.
    await requests.caughtUp();
    await Promise.all([requests.caughtUp(), events.caughtUp()]);
  };
  return { schedule, caughtUp };
}

type Consumer = {
  readonly name: string;
  readonly target: LocalFunction;
  /** File that remembers how far it has read, if anything does. */
  readonly checkpoint: string | undefined;
  readonly isWanted: (record: StreamRecord) => boolean;
};

/** One consumer of the stream; each reads all of it at its own pace, and is told what its filter lets through. */
function pump({ open, log, table, databaseEndpoint }: House, options: WorkerOptions, consumer: Consumer): Streams {
  const { name, target, isWanted } = consumer;
  const streams = startStreams({
    endpoint: databaseEndpoint,
    table,
    handle: async (records) => {
      const Records = records.filter(isWanted);
      return Records.length > 0 ? await target.invoke({ Records }) : undefined;
    },
    checkpoint: openCheckpoint(table.streamArn, consumer.checkpoint),
    deadLetters: options.deadLetters,
    onError: (error) => log.error(name, error),
  });
  // The function too: a call under way would hold the pump up.
  open.add(() => Promise.all([streams.stop(), target.stop()]));
  return streams;
}

const OfRequest = z.object({ sk: z.object({ S: z.literal('CASE') }) });

/** As the filter of the event source in AWS. */
function isOfRequest({ dynamodb }: StreamRecord): boolean {
  return OfRequest.safeParse(dynamodb.Keys).success;
}
