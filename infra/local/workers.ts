import type { Backends } from './bundles.ts';
import type { House } from './house.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import { openCheckpoint } from './stream/checkpoint.ts';
import type { DeadLetters } from './stream/dead-letters.ts';
import { type Streams, startStreams } from './stream/streams.ts';

export type WorkerOptions = { readonly deadLetters: DeadLetters; readonly timers: boolean };

export type Workers = { readonly schedule: Schedule; readonly streams: Streams };

/** Starts what works without a request: the stream pump and the timed jobs. */
export function startWorkers(house: House, { onEvents, onSchedule }: Backends, options: WorkerOptions): Workers {
  const { open, folder, log, table, databaseEndpoint } = house;
  const streams = startStreams({
    endpoint: databaseEndpoint,
    table,
    handle: (Records) => onEvents.invoke({ Records }),
    checkpoint: openCheckpoint(table.streamArn, folder.checkpoint),
    deadLetters: options.deadLetters,
    onError: (error) => log.error('on-events', error),
  });
  // The function too: a call under way would hold the pump up.
  open.add(() => Promise.all([streams.stop(), onEvents.stop()]));
  const schedule = startSchedule({
    invoke: (event) => onSchedule.invoke(event),
    onError: (error) => log.error('on-schedule', error),
    timers: options.timers,
  });
  open.add(() => schedule.stop());
  return { schedule, streams };
}
