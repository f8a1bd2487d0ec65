import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { openTable } from '../../functions/store/open-table.ts';
import type { Table } from '../../functions/store/table.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { clientOf } from '../support/dynamodb/double-client.ts';
import { type Emulator, hasEmulator, startEmulator } from '../support/emulator.ts';
import { type Meter, metered } from '../support/meter.ts';

/** A table to test, and what its requests cost. */
export type Backend = { readonly table: Table; readonly client: DynamoDBClient; readonly meter: Meter };

/** Backends that must behave alike: the double in the process and, where it exists, the emulator. */
export const backendNames = hasEmulator() ? (['double', 'emulator'] as const) : (['double'] as const);

/** The backend for a describe block; started before its tests and stopped after them. */
export function useBackend(name: (typeof backendNames)[number]): () => Backend {
  let emulator: Emulator | undefined;
  let backend: Backend | undefined;
  beforeAll(async () => {
    if (name === 'emulator') emulator = await startEmulator();
    const double = new DynamoDouble();
    const client = emulator?.client ?? clientOf((call) => double.execute(call), { cacheMiddleware: false });
    const meter = metered(client);
    const sleep = async () => undefined;
    backend = { table: openTable({ client, name: 'foyer', sleep, random: () => 0.5 }), client, meter };
  });
  afterAll(() => emulator?.stop());
  return () => {
    if (!backend) throw new Error('The backend is started in beforeAll');
    return backend;
  };
}
