import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openClient } from '../../functions/store/client.ts';

export type Emulator = { readonly client: DynamoDBClient; readonly tableName: string; stop(): Promise<void> };

/** Whether the emulator exists for this machine; where it does not, suites against the double remain. */
export function hasEmulator(): boolean {
  try {
    return binary() !== '';
  } catch {
    return false;
  }
}

/** An emulator of its own, in memory, on a free port, with the table of the house. */
export async function startEmulator(): Promise<Emulator> {
  const port = await freePort();
  const child = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const stopped = once(child, 'exit');
  await untilListening(port);
  const client = openClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const tableName = 'foyer';
  await createTable(client, tableName);
  const stop = async () => {
    client.destroy();
    child.kill();
    await stopped;
  };
  return { client, tableName, stop };
}

function binary(): string {
  const folder = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
  return folder.replace('package.json', 'dynoxide');
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}

async function untilListening(port: number): Promise<void> {
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 10));
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });
}
