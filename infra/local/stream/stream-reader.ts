import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { Checkpoint } from './checkpoint.ts';
import { type StreamRecord, toStreamRecord } from './records.ts';

/** What one look at the stream brought, shard by shard. */
type Portion = {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
  /** As many records as one look may bring: there may be more at once. */
  readonly isFull: boolean;
  readonly done: () => void;
};

export type StreamReader = {
  /** New records of every shard that may be read now: children only after their parent is finished. */
  read(): AsyncIterable<Portion>;
};

const batchSize = 100;
/** Reads before the shards are listed again. */
const readsPerListing = 100;

/** Reads one stream from its checkpoint on. Any error forgets the read positions, the checkpoint stays. */
export function streamReader(client: DynamoDBStreamsClient, streamArn: string, checkpoint: Checkpoint): StreamReader {
  const iterators = new Map<string, string>();
  let shards: readonly Shard[] = [];
  let readsLeft = 0;

  const isFinished = (shardId: string) => checkpoint.position(shardId)?.kind === 'finished';
  const isReadable = ({ ShardId = '', ParentShardId }: Shard) =>
    !isFinished(ShardId) &&
    (ParentShardId === undefined ||
      isFinished(ParentShardId) ||
      !shards.some((shard) => shard.ShardId === ParentShardId));

  const listShards = async () => {
    const listed: Shard[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ...(after ? { ExclusiveStartShardId: after } : {}) }),
      );
      listed.push(...(StreamDescription?.Shards ?? []));
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after);
    shards = listed;
    readsLeft = readsPerListing;
  };

  const readShard = async (shardId: string): Promise<Portion> => {
    const ShardIterator = iterators.get(shardId) ?? (await openShard(client, { streamArn, shardId, checkpoint }));
    iterators.delete(shardId);
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator, Limit: batchSize }),
    );
    const records = Records.map((record) => toStreamRecord(record, streamArn));
    const done = () => {
      if (NextShardIterator) {
        iterators.set(shardId, NextShardIterator);
      } else {
        checkpoint.move(shardId, { kind: 'finished' });
        readsLeft = 0;
      }
    };
    return { shardId, records, isFull: records.length === batchSize, done };
  };

  return {
    async *read() {
      if (readsLeft <= 0) await listShards();
      readsLeft -= 1;
      for (const { ShardId = '' } of shards.filter(isReadable)) yield await readShard(ShardId);
    },
  };
}

type ShardPlace = { readonly streamArn: string; readonly shardId: string; readonly checkpoint: Checkpoint };

async function openShard(client: DynamoDBStreamsClient, place: ShardPlace): Promise<string | undefined> {
  const shard = { StreamArn: place.streamArn, ShardId: place.shardId };
  const position = place.checkpoint.position(place.shardId);
  if (position?.kind === 'after') {
    try {
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({
          ...shard,
          ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
          SequenceNumber: position.sequenceNumber,
        }),
      );
      return ShardIterator;
    } catch (error) {
      // Records behind the checkpoint are gone after 24 hours; what is left is read from its start.
      if (!(error instanceof Error && /Trimmed|Validation/.test(error.name))) throw error;
    }
  }
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  return ShardIterator;
}
