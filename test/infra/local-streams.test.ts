import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDatabase } from '../../infra/local/database.ts';
import { openCheckpoint } from '../../infra/local/stream/checkpoint.ts';
import { openDeadLetters } from '../../infra/local/stream/dead-letters.ts';
import type { StreamRecord } from '../../infra/local/stream/records.ts';
import { startStreams } from '../../infra/local/stream/streams.ts';
import { ensureTable, localAws, tableName } from '../../infra/local/table.ts';
import { temporaryFolder } from '../support/local-dist.ts';

const nameOf = ({ dynamodb }: StreamRecord) => {
  const { sk } = dynamodb.Keys ?? {};
  return JSON.stringify(sk);
};

/** A table on disk, a pump with its checkpoint; both can be ended and begun again. */
async function streamedTable() {
  const folder = temporaryFolder();
  const deadLetters = openDeadLetters(join(folder, 'dead.jsonl'));
  const errors: unknown[] = [];
  const begin = async (handle: (records: readonly StreamRecord[]) => Promise<unknown>) => {
    const database = await startDatabase({ endpoint: undefined, port: 0, file: join(folder, 'db') });
    onTestFinished(() => database.stop());
    const table = await ensureTable(database.endpoint);
    const client = new DynamoDBClient({ endpoint: database.endpoint, ...localAws });
    const streams = startStreams({
      endpoint: database.endpoint,
      table,
      handle,
      checkpoint: openCheckpoint(table.streamArn, join(folder, 'checkpoint.json')),
      deadLetters,
      onError: (error) => errors.push(error),
      attempts: 2,
    });
    onTestFinished(() => streams.stop());
    return {
      put: async (...names: string[]) => {
        for (const name of names) {
          const Item = { pk: { S: 'p' }, sk: { S: name }, bytes: { B: Buffer.from('ab') } };
          await client.send(new PutItemCommand({ TableName: tableName, Item }));
        }
      },
      caughtUp: () => streams.caughtUp(),
      end: async () => {
        await streams.stop();
        client.destroy();
        await database.stop();
      },
    };
  };
  return { begin, deadLetters, errors };
}

describe('the stream pump', () => {
  it('carries every change to the function, in order, as Lambda shows it', async () => {
    const { begin } = await streamedTable();
    const seen: StreamRecord[] = [];
    const table = await begin(async (records) => seen.push(...records));
    await table.put('a', 'b', 'c');
    await vi.waitFor(() => expect(seen).toHaveLength(3), { timeout: 20_000 });
    expect(seen.map(nameOf)).toEqual(['{"S":"a"}', '{"S":"b"}', '{"S":"c"}']);
    expect(seen[0]).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      dynamodb: { NewImage: { pk: { S: 'p' }, sk: { S: 'a' }, bytes: { B: 'YWI=' } } },
    });
  });

  it('says when it has caught up with everything written before', async () => {
    const { begin } = await streamedTable();
    const seen: string[] = [];
    const table = await begin(async (records) => seen.push(...records.map(nameOf)));
    const names = Array.from({ length: 150 }, (_, index) => `n${index}`);
    await table.put(...names);
    await table.caughtUp();
    expect(seen).toHaveLength(150);
  });

  it('goes on after a restart where it stopped', async () => {
    const { begin } = await streamedTable();
    const seen: string[] = [];
    const handle = async (records: readonly StreamRecord[]) => seen.push(...records.map(nameOf));
    const first = await begin(handle);
    await first.put('a', 'b');
    await vi.waitFor(() => expect(seen).toHaveLength(2), { timeout: 20_000 });
    await first.end();
    const second = await begin(handle);
    await second.put('c');
    await vi.waitFor(() => expect(seen).toHaveLength(3), { timeout: 20_000 });
    expect(seen).toEqual(['{"S":"a"}', '{"S":"b"}', '{"S":"c"}']);
  });

  it('delivers again what was under way when it stopped', async () => {
    const { begin } = await streamedTable();
    const seen: string[] = [];
    let isBroken = true;
    const handle = async (records: readonly StreamRecord[]) => {
      seen.push(...records.map(nameOf));
      if (isBroken) throw new Error('not yet');
    };
    const first = await begin(handle);
    await first.put('a');
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0), { timeout: 20_000 });
    await first.end();
    isBroken = false;
    seen.length = 0;
    await begin(handle);
    await vi.waitFor(() => expect(seen).toEqual(['{"S":"a"}']), { timeout: 20_000 });
  });

  it('keeps a poison record as a dead letter and goes on', async () => {
    const { begin, deadLetters, errors } = await streamedTable();
    const seen: string[] = [];
    const table = await begin(async (records) => {
      for (const record of records) {
        if (nameOf(record).includes('poison')) {
          return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
        }
        seen.push(nameOf(record));
      }
      return undefined;
    });
    await table.put('a', 'poison', 'b');
    await vi.waitFor(() => expect(seen).toEqual(['{"S":"a"}', '{"S":"b"}']), { timeout: 20_000 });
    expect(deadLetters.list()).toMatchObject([{ keys: 'p / poison' }]);
    expect(errors).toHaveLength(1);
  });
});
