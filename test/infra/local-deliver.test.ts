import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, deliver } from '../../infra/local/stream/deliver.ts';
import type { StreamRecord } from '../../infra/local/stream/records.ts';

const record = (number: number): StreamRecord => ({
  eventID: `e${number}`,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-central-1',
  eventSourceARN: 'arn',
  dynamodb: {
    ApproximateCreationDateTime: 0,
    SequenceNumber: String(number),
    SizeBytes: 1,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
});
const records = (count: number) => Array.from({ length: count }, (_, index) => record(index));
const numbers = (batch: readonly StreamRecord[]) => batch.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));
const failing = (number: number) => ({ batchItemFailures: [{ itemIdentifier: String(number) }] });

/** What happened during a delivery; waiting takes no time. */
function watched(handle: Delivery['handle']) {
  const seen = { batches: [] as number[][], done: [] as number[], given: [] as number[], waits: [] as number[] };
  const delivery: Delivery = {
    attempts: 4,
    handle: (batch) => {
      seen.batches.push(numbers(batch));
      return handle(batch);
    },
    onDone: ({ dynamodb }) => seen.done.push(Number(dynamodb.SequenceNumber)),
    onGiveUp: ({ dynamodb }) => seen.given.push(Number(dynamodb.SequenceNumber)),
    wait: async (milliseconds) => {
      seen.waits.push(milliseconds);
    },
  };
  return { seen, delivery };
}

describe('delivering records', () => {
  it('hands a healthy batch over once', async () => {
    const { seen, delivery } = watched(async () => ({ batchItemFailures: [] }));
    await deliver(records(3), delivery);
    expect(seen).toEqual({ batches: [[0, 1, 2]], done: [2], given: [], waits: [] });
  });

  it('goes on at the first record reported as failed, without the ones before', async () => {
    let tries = 0;
    const { seen, delivery } = watched(async () => (tries++ === 0 ? failing(2) : undefined));
    await deliver(records(4), delivery);
    expect(seen).toEqual({
      batches: [
        [0, 1, 2, 3],
        [2, 3],
      ],
      done: [1, 3],
      given: [],
      waits: [100],
    });
  });

  it('gives a poison record up after the last try, waits longer each time and goes on behind it', async () => {
    const { seen, delivery } = watched(async (batch) => (numbers(batch).includes(1) ? failing(1) : undefined));
    await deliver(records(3), delivery);
    expect(seen.given).toEqual([1]);
    expect(seen.batches).toEqual([[0, 1, 2], [1, 2], [1, 2], [1, 2], [2]]);
    expect(seen.waits).toEqual([100, 200, 400]);
    expect(seen.done).toEqual([0, 1, 2]);
  });

  it('halves a batch that throws until the poison record is alone', async () => {
    const { seen, delivery } = watched(async (batch) => {
      if (numbers(batch).includes(5)) throw new Error('boom');
    });
    await deliver(records(8), delivery);
    expect(seen.given).toEqual([5]);
    expect(seen.done.at(-1)).toBe(7);
  });

  it('takes a failure that names no record of the batch for all of it', async () => {
    const { seen, delivery } = watched(async () => failing(99));
    await deliver(records(2), delivery);
    expect(seen.given).toEqual([0, 1]);
  });

  it('stops when waiting is cut short, and leaves the rest undone', async () => {
    const { seen, delivery } = watched(async () => failing(1));
    const stopped = deliver(records(3), { ...delivery, wait: () => Promise.reject(new Error('stopped')) });
    await expect(stopped).rejects.toThrow('stopped');
    expect(seen.done).toEqual([0]);
  });

  it('handles each healthy record in order and gives up exactly the poisonous ones, however they fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('fine', 'reported', 'throws'), { maxLength: 30 }), async (kinds) => {
        const handled: number[] = [];
        const { seen, delivery } = watched(async (batch) => {
          const bad = numbers(batch).find((number) => kinds[number] !== 'fine');
          if (bad !== undefined && kinds[bad] === 'throws') throw new Error('boom');
          handled.push(...numbers(batch).filter((number) => bad === undefined || number < bad));
          return bad === undefined ? undefined : failing(bad);
        });
        await deliver(records(kinds.length), delivery);
        const indexes = kinds.map((_, index) => index);
        expect(handled).toEqual(indexes.filter((index) => kinds[index] === 'fine'));
        expect(seen.given).toEqual(indexes.filter((index) => kinds[index] !== 'fine'));
      }),
    );
  });
});
