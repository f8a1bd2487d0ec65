import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

export type Table = { readonly name: string; readonly streamArn: string };

export const tableName = 'foyer';

/** Made-up credentials: emulators want some, and real ones must never reach a local run. */
export const localAws = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** The table with its stream, made as infra/aws makes it when it is not there yet. */
export async function ensureTable(endpoint: string): Promise<Table> {
  const client = new DynamoDBClient({ endpoint, ...localAws });
  try {
    const known = await streamOf(client);
    if (known !== undefined) return { name: tableName, streamArn: known };
    await createTable(client);
    const streamArn = await streamOf(client);
    if (streamArn === undefined) throw new Error(`The database at ${endpoint} gives table ${tableName} no stream`);
    return { name: tableName, streamArn };
  } finally {
    client.destroy();
  }
}

async function streamOf(client: DynamoDBClient): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return Table?.LatestStreamArn;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Keys and stream, as infra/aws makes them. */
export const tableShape = {
  TableName: tableName,
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies CreateTableCommandInput;

async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(new CreateTableCommand({ ...tableShape, BillingMode: 'PAY_PER_REQUEST' }));
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: tableName });
  await forgetInTime(client);
}

/** Items are deleted when their `ttl` has passed. */
export async function forgetInTime(client: DynamoDBClient): Promise<void> {
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    }),
  );
}
