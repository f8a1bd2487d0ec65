import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { WireItem } from '../../dynamodb-double/attribute.ts';
import type { DynamoDouble } from '../../dynamodb-double/dynamo-double.ts';

type Image = Readonly<Record<string, AttributeValue>>;

/** As functions get it from the stream of the table. */
export type Change = {
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Image;
    readonly OldImage?: Image;
    readonly NewImage?: Image;
  };
};

/** As many as a function is handed at once. */
const batchSize = 100;

/** Collects the changes of a table, as its stream does, of items whose name is followed. `take` answers the next batch, in order; empty when there is none. */
export function changesOf(
  double: DynamoDouble,
  now: () => number,
  isFollowed: (name: string) => boolean,
): { take(): readonly Change[] } {
  let waiting: Change[] = [];
  let count = 0;
  double.items.onWrite = (writes) => {
    for (const { key, item, old } of writes) {
      if (!isFollowed(key)) continue;
      count += 1;
      waiting.push({
        dynamodb: {
          SequenceNumber: String(count),
          ApproximateCreationDateTime: now(),
          Keys: keysOf(key),
          ...(old && { OldImage: imageOf(old) }),
          ...(item && { NewImage: imageOf(item) }),
        },
      });
    }
  };
  return {
    take() {
      const batch = waiting.slice(0, batchSize);
      waiting = waiting.slice(batchSize);
      return batch;
    },
  };
}

function keysOf(key: string): Image {
  const [pk = '', sk = ''] = key.split('\n');
  return { pk: { S: pk }, sk: { S: sk } };
}

/** The double keeps what the SDK would send. */
function imageOf(item: WireItem): Image {
  if (!isImage(item)) throw new Error('Not an item');
  return item;
}

function isImage(item: object): item is Image {
  return Object.keys(item).length > 0;
}
