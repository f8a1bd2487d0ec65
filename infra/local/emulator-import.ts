import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { emulatorFor } from './database.ts';
import { Explained } from './explained.ts';

/** Items in the form of a DynamoDB export (JSON, one a line), which the emulator reads far faster than requests. */
export type Export = {
  add(item: object): Promise<void>;
  /** Makes a database file of everything that was added. */
  importInto(file: string): Promise<void>;
  /** Takes the files of the export away. */
  discard(): void;
};

/** Collects in `folder` what is to become `table`. */
export function openExport(folder: string, table: TableDescription): Export {
  const { TableName = '' } = table;
  const data = join(folder, 'tables', TableName, 'data');
  const schema = join(folder, 'schema.json');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(schema, JSON.stringify({ Table: table }));
  const lines = createGzip({ level: 1 });
  const written = lines.pipe(createWriteStream(join(data, 'items.json.gz'), { mode: 0o600 }));
  return {
    async add(item) {
      if (!lines.write(`${JSON.stringify({ Item: item })}\n`)) await once(lines, 'drain');
    },
    async importInto(file) {
      lines.end();
      await once(written, 'finish');
      await run(['import', '--source', join(folder, 'tables'), '--schema', schema, '--output', file, '--force']);
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function run(words: readonly string[]): Promise<void> {
  const child = spawn(emulatorFor(), words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-2000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== 0) throw new Explained(`The database emulator could not read the history: ${output.trim()}`);
}
