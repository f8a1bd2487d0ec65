import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { DynamoDouble } from '../../dynamodb-double/dynamo-double.ts';
import type { Call } from '../../dynamodb-double/wire-requests.ts';

const operations = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems'];

/**
 * The SDK's client in front of a table in this process. Requests and answers are handed over as they are: nothing is put
 * into JSON and read again, which would be most of the time of a year.
 */
export function clientOn(double: Pick<DynamoDouble, 'execute'>): DynamoDBClient {
  const client = new DynamoDBClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'history', secretAccessKey: 'history' },
    cacheMiddleware: true,
  });
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      async ({ input }) => {
        const call = { operation: commandName.replace(/Command$/, ''), input };
        if (!isUnderstood(call)) throw new Error(`The table in the process does not know ${commandName}`);
        const { status, body } = double.execute(call);
        if (status !== 200) throw errorOf(body);
        return { output: { ...body, $metadata: {} }, response: {} };
      },
    // Before the SDK's own: what it would log costs more than all the rest.
    { step: 'initialize', priority: 'high', name: 'in-process' },
  );
  return client;
}

/** What the store sends is what the double understands: the contract suite of the store runs on it. */
function isUnderstood(call: { readonly operation: string; readonly input: object }): call is Call {
  return operations.includes(call.operation);
}

const Refusal = z.looseObject({
  __type: z.string(),
  message: z.string(),
  Item: z.custom<ConditionalCheckFailedException['Item']>().optional(),
  CancellationReasons: z.custom<TransactionCanceledException['CancellationReasons']>().optional(),
});

function errorOf(body: object): Error {
  const { __type, message, Item, CancellationReasons } = Refusal.parse(body);
  const name = __type.slice(__type.indexOf('#') + 1);
  const told = { message, $metadata: { httpStatusCode: 400 } };
  if (name === 'ConditionalCheckFailedException')
    return new ConditionalCheckFailedException({ ...told, ...(Item && { Item }) });
  if (name === 'TransactionCanceledException')
    return new TransactionCanceledException({ ...told, ...(CancellationReasons && { CancellationReasons }) });
  return new DynamoDBServiceException({ ...told, name, $fault: 'client' });
}
