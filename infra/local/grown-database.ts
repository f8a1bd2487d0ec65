import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type Database, startDatabase } from './database.ts';
import { openExport } from './emulator-import.ts';
import { Explained } from './explained.ts';
import type { Folder } from './folder.ts';
import { openCheckpoint } from './stream/checkpoint.ts';
import { streamReader } from './stream/stream-reader.ts';
import { ensureTable, forgetInTime, localAws, tableName, tableShape } from './table.ts';

/** In DynamoDB's own notation; its keys are texts. */
export type Item = { readonly [name: string]: { readonly S?: string } };

export type GrownDatabase = {
  /** One more item; one that is there already stays as it is. */
  add(item: Item): Promise<void>;
  /** Puts the database with all that was added in the place of the one before; nobody need be told of the new items. */
  finish(): Promise<void>;
  /** Leaves the database as it was. Harmless after `finish`. */
  discard(): void;
};

/**
 * Copies the database of a portal that does not run, so that far more can be added than by requests. `check` sees every
 * item that is there and throws when nothing may be added. Until `finish` nothing is changed.
 */
export async function growDatabase(folder: Folder, check: (item: Item) => void): Promise<GrownDatabase> {
  const place = join(folder.root, 'grown');
  rmSync(place, { recursive: true, force: true });
  const copy = openExport(place, tableShape);
  const known = new Set<string>();
  try {
    if (existsSync(folder.database)) {
      await withDatabase(folder.database, async (database) => {
        await requireQuiet(database, folder);
        for await (const item of itemsOf(database)) {
          check(item);
          known.add(nameOf(item));
          await copy.add(item);
        }
      });
    }
  } catch (error) {
    copy.discard();
    throw error;
  }
  return {
    add: async (item) => (known.has(nameOf(item)) ? undefined : await copy.add(item)),
    async finish() {
      const made = join(place, 'database.sqlite');
      await copy.importInto(made);
      await withDatabase(made, async ({ endpoint }) => {
        const client = new DynamoDBClient({ endpoint, ...localAws });
        await forgetInTime(client).finally(() => client.destroy());
      });
      renameSync(made, folder.database);
      copy.discard();
    },
    discard: () => copy.discard(),
  };
}

async function withDatabase<Value>(file: string, use: (database: Database) => Promise<Value>): Promise<Value> {
  const database = await startDatabase({ endpoint: undefined, port: 0, file });
  try {
    return await use(database);
  } finally {
    await database.stop();
  }
}

/** What is not worked off would be forgotten: the copy has a stream of its own. */
async function requireQuiet({ endpoint }: Database, folder: Folder): Promise<void> {
  const { streamArn } = await ensureTable(endpoint);
  const client = new DynamoDBStreamsClient({ endpoint, ...localAws });
  try {
    const reader = streamReader(client, streamArn, openCheckpoint(streamArn, folder.checkpoint));
    for await (const { records } of reader.read()) {
      if (records.length === 0) continue;
      throw new Explained(
        'The portal has not worked off all changes yet: run npm start, wait until it says "Ready", end it, and run this again',
      );
    }
  } finally {
    client.destroy();
  }
}

async function* itemsOf({ endpoint }: Database): AsyncIterable<Item> {
  const client = new DynamoDBClient({ endpoint, ...localAws });
  try {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) yield* Items;
  } finally {
    client.destroy();
  }
}

function nameOf({ pk, sk }: Item): string {
  return `${pk?.S}\n${sk?.S}`;
}
