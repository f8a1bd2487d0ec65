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

const busyPauseMs = 50;
const idlePauseMs = 250;
/** So long after the last record the stream still counts as busy. */
const busyForMs = 5000;
const troublePauseMs = 1000;
const defaultAttempts = 6;

/** Carries every change of the table to a function, in order and at least once, until stopped. */
export function startStreams(options: StreamsOptions): Streams {
  const client = new DynamoDBStreamsClient({ endpoint: options.endpoint, ...localAws });
  const ending = new AbortController();
  const waiting = new Set<() => void>();
  const finished = pump({ ...options, client, waiting }, ending.signal).finally(() => client.destroy());
  return {
    caughtUp: () => new Promise((resolve) => waiting.add(resolve)),
    async stop() {
      ending.abort();
      await finished;
    },
  };
}

type Pump = StreamsOptions & { readonly client: DynamoDBStreamsClient; readonly waiting: Set<() => void> };

async function pump(options: Pump, signal: AbortSignal): Promise<void> {
  const newReader = () => streamReader(options.client, options.table.streamArn, options.checkpoint);
  let reader = newReader();
  let lastRecordAt = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    try {
      const found = await readOnce(reader, options, signal);
      if (found === 'more') continue;
      if (found === 'some') lastRecordAt = performance.now();
      const isBusy = performance.now() - lastRecordAt < busyForMs;
      await sleep(isBusy ? busyPauseMs : idlePauseMs, undefined, { signal });
    } catch (error) {
      if (signal.aborted) return;
      options.onError(error);
      reader = newReader();
      await sleep(troublePauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** What was new; `more` when there was too much for one look. */
async function readOnce(
  reader: StreamReader,
  options: Pump,
  signal: AbortSignal,
): Promise<'nothing' | 'some' | 'more'> {
  const waitedBefore = [...options.waiting];
  let total = 0;
  let hasMore = false;
  for await (const { shardId, records, isFull, done } of reader.read()) {
    await deliverPortion(options, { shardId, records, signal });
    done();
    total += records.length;
    hasMore ||= isFull;
  }
  if (total > 0) return hasMore ? 'more' : 'some';
  for (const resolve of waitedBefore) {
    options.waiting.delete(resolve);
    resolve();
  }
  return 'nothing';
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
