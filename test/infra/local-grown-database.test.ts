import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTimeToLiveCommand, DynamoDBClient, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { startDatabase } from '../../infra/local/database.ts';
import { type Folder, openFolder } from '../../infra/local/folder.ts';
import { growDatabase, type Item } from '../../infra/local/grown-database.ts';
import { openCheckpoint } from '../../infra/local/stream/checkpoint.ts';
import { startStreams } from '../../infra/local/stream/streams.ts';
import { ensureTable, localAws, tableName } from '../../infra/local/table.ts';
import { temporaryFolder } from '../support/local-dist.ts';

const item = (sk: string, text: string) => ({ pk: { S: 'p' }, sk: { S: sk }, text: { S: text } });

/** Opens the database of a folder for a while, as a running portal does. */
async function during<Value>(folder: Folder, use: (client: DynamoDBClient, endpoint: string) => Promise<Value>) {
  const database = await startDatabase({ endpoint: undefined, port: 0, file: folder.database });
  const client = new DynamoDBClient({ endpoint: database.endpoint, ...localAws });
  try {
    return await use(client, database.endpoint);
  } finally {
    client.destroy();
    await database.stop();
  }
}

/** A portal that has run: it holds an item, and has worked off its changes or not. */
async function portalWith({ isQuiet }: { readonly isQuiet: boolean }): Promise<Folder> {
  const folder = openFolder(temporaryFolder());
  await during(folder, async (client, endpoint) => {
    const table = await ensureTable(endpoint);
    await client.send(new PutItemCommand({ TableName: tableName, Item: item('mine', 'as it was') }));
    if (!isQuiet) return;
    const streams = startStreams({
      endpoint,
      table,
      handle: async () => undefined,
      checkpoint: openCheckpoint(table.streamArn, folder.checkpoint),
      deadLetters: { add: () => undefined },
      onError: () => undefined,
    });
    await streams.caughtUp();
    await streams.stop();
  });
  return folder;
}

const contentOf = (folder: Folder) =>
  during(folder, async (client) => {
    const found: Item[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) found.push(...Items);
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
    const texts = Object.fromEntries(found.map(({ sk, text }) => [sk?.S, text?.S]));
    return { texts, forgetsBy: TimeToLiveDescription?.AttributeName };
  });

describe('adding many items to the database of a portal that does not run', () => {
  it('keeps what is there, also where something of the same key is added', async () => {
    const folder = await portalWith({ isQuiet: true });
    const grown = await growDatabase(folder, () => undefined);
    await grown.add(item('mine', 'overwritten'));
    await grown.add(item('new', 'added'));
    await grown.finish();
    expect(await contentOf(folder)).toEqual({ texts: { mine: 'as it was', new: 'added' }, forgetsBy: 'ttl' });
    expect(existsSync(join(folder.root, 'grown'))).toBe(false);
  });

  it('makes a database where there is none', async () => {
    const folder = openFolder(temporaryFolder());
    const grown = await growDatabase(folder, () => undefined);
    await grown.add(item('new', 'added'));
    await grown.finish();
    expect(await contentOf(folder)).toEqual({ texts: { new: 'added' }, forgetsBy: 'ttl' });
  });

  it('changes nothing when it is given up, or when what is there forbids it', async () => {
    const folder = await portalWith({ isQuiet: true });
    const grown = await growDatabase(folder, () => undefined);
    await grown.add(item('new', 'added'));
    grown.discard();
    const forbid = ({ sk }: Item) => {
      throw new Error(`${sk?.S} is there`);
    };
    await expect(growDatabase(folder, forbid)).rejects.toThrow('mine is there');
    expect((await contentOf(folder)).texts).toEqual({ mine: 'as it was' });
    expect(existsSync(join(folder.root, 'grown'))).toBe(false);
  });

  it('refuses when the portal has not worked off its changes: their mails and events would be lost', async () => {
    const folder = await portalWith({ isQuiet: false });
    await expect(growDatabase(folder, () => undefined)).rejects.toThrow('has not worked off all changes yet');
    expect((await contentOf(folder)).texts).toEqual({ mine: 'as it was' });
  });
});
