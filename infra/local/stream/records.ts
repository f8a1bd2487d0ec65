import type { _Record } from '@aws-sdk/client-dynamodb-streams';

/** Attributes in DynamoDB's own notation, `{ pk: { S: '…' } }`. */
type Image = Readonly<Record<string, unknown>>;

/** A change as a function gets it from DynamoDB Streams: binary as base64, time in seconds. */
export type StreamRecord = {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly dynamodb: {
    readonly ApproximateCreationDateTime: number;
    readonly Keys?: Image;
    readonly NewImage?: Image;
    readonly OldImage?: Image;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: 'NEW_AND_OLD_IMAGES';
  };
};

/** Translates what the SDK read from the stream. */
export function toStreamRecord(record: _Record, streamArn: string): StreamRecord {
  const { dynamodb = {}, eventID = '', eventName = 'MODIFY' } = record;
  const { Keys, NewImage, OldImage, SequenceNumber = '', SizeBytes = 0, ApproximateCreationDateTime } = dynamodb;
  return {
    eventID,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
      ...(Keys ? { Keys: plainImage(Keys) } : {}),
      ...(NewImage ? { NewImage: plainImage(NewImage) } : {}),
      ...(OldImage ? { OldImage: plainImage(OldImage) } : {}),
      SequenceNumber,
      SizeBytes,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

function plainImage(image: object): Image {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? plainImage(value) : value;
}
