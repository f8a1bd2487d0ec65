import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { localAws, type Table } from '../table.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { DeadLetters } from './dead-letters.ts';
import { deliver } from './deliver.ts';
import type { StreamRecord } from './records.ts';
import { type StreamReader, streamReader } from './stream-reader.ts';

export type StreamsOptions = {
  readonly endpoint: string;
  readonly table: Pick<Table, 'streamArn'>;
  readonly handle: (records: readonly StreamRecord[]) => Promise<unknown>;
  readonly checkpoint: Checkpoint;
  readonly deadLetters: Pick<DeadLetters, 'add'>;
  readonly onError: (error: unknown) => void;
  /** Tries of one record before it becomes a dead letter; 6 when left out, about 3 seconds. */
  readonly attempts?: number;
};

export type Streams = {
  /** Resolves when everything written before the call was handled or given up. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
};

/** An empty look costs the emulator more the longer the stream is; who cannot wait ends the pause. */
const pauseMs = 500;
const troublePauseMs = 1000;
const defaultAttempts = 6;

/** Carries every change of the table to a function, in order and at least once, until stopped. */
export function startStreams(options: StreamsOptions): Streams {
  const client = new DynamoDBStreamsClient({ endpoint: options.endpoint, ...localAws });
  // It would copy every record for a log that nobody reads.
  client.middlewareStack.remove('loggerMiddleware');
  const ending = new AbortController();
  const waiting = waitingRoom();
  const finished = pump({ ...options, client, waiting }, ending.signal).finally(() => client.destroy());
  return {
    caughtUp: () => waiting.enter(),
    async stop() {
      ending.abort();
      await finished;
    },
  };
}

/** Who waits until all that was written is handled. */
type WaitingRoom = {
  enter(): Promise<void>;
  /** Those inside now; the call lets them go. */
  inside(): () => void;
  /** Ends at once while somebody is inside. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
};

function waitingRoom(): WaitingRoom {
  const people = new Set<() => void>();
  let wake = new AbortController();
  return {
    enter: () =>
      new Promise((resolve) => {
        people.add(resolve);
        wake.abort();
      }),
    inside() {
      const now = [...people];
      return () => {
        for (const resolve of now) {
          people.delete(resolve);
          resolve();
        }
      };
    },
    async pause(milliseconds, signal) {
      if (people.size > 0) return;
      wake = new AbortController();
      await sleep(milliseconds, undefined, { signal: AbortSignal.any([signal, wake.signal]) }).catch(() => undefined);
    },
  };
}

type Pump = StreamsOptions & { readonly client: DynamoDBStreamsClient; readonly waiting: WaitingRoom };

async function pump(options: Pump, signal: AbortSignal): Promise<void> {
  const newReader = () => streamReader(options.client, options.table.streamArn, options.checkpoint);
  let reader = newReader();
  while (!signal.aborted) {
    try {
      const hasMore = await readOnce(reader, options, signal);
      if (!hasMore) await options.waiting.pause(pauseMs, signal);
    } catch (error) {
      if (signal.aborted) return;
      options.onError(error);
      reader = newReader();
      await sleep(troublePauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Handles what is new; says whether there was too much for one look. */
async function readOnce(reader: StreamReader, options: Pump, signal: AbortSignal): Promise<boolean> {
  const letGo = options.waiting.inside();
  let total = 0;
  let hasMore = false;
  for await (const { shardId, records, isFull, done } of reader.read()) {
    await deliverPortion(options, { shardId, records, signal });
    done();
    total += records.length;
    hasMore ||= isFull;
  }
  if (total === 0) letGo();
  return hasMore;
}

type Due = { readonly shardId: string; readonly records: readonly StreamRecord[]; readonly signal: AbortSignal };

async function deliverPortion(options: StreamsOptions, { shardId, records, signal }: Due): Promise<void> {
  await deliver(records, {
    handle: options.handle,
    attempts: options.attempts ?? defaultAttempts,
    onDone: ({ dynamodb }) =>
      options.checkpoint.move(shardId, { kind: 'after', sequenceNumber: dynamodb.SequenceNumber }),
    onGiveUp(record, error) {
      options.deadLetters.add(record, error);
      options.onError(new Error(`Record ${record.eventID} was given up and kept as a dead letter: ${error}`));
    },
    wait: (milliseconds) => sleep(milliseconds, undefined, { signal }),
  });
}
