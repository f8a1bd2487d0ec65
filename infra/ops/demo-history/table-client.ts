import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { DynamoDouble } from '../../dynamodb-double/dynamo-double.ts';
import type { Call } from '../../dynamodb-double/wire-requests.ts';

/** Units that a request has used, in DynamoDB's measure. */
type Used = { readonly rcu?: number; readonly wcu?: number };

const operations = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems'];

/**
 * The SDK's client in front of a table in this process. Requests and answers are handed over as they are: nothing is put
 * into JSON and read again, which would be most of the time of a year.
 */
export function clientOn(double: Pick<DynamoDouble, 'execute'>, note: (used: Used) => void): DynamoDBClient {
  const client = new DynamoDBClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'history', secretAccessKey: 'history' },
    cacheMiddleware: true,
  });
  const meter = meterOf(note);
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      async ({ input }) => {
        const isMeasured = meter.isDue();
        const call = {
          operation: commandName.replace(/Command$/, ''),
          input: isMeasured ? { ...input, ReturnConsumedCapacity: 'TOTAL' } : input,
        };
        if (!isUnderstood(call)) throw new Error(`The table in the process does not know ${commandName}`);
        const { status, body } = double.execute(call);
        if (status !== 200) throw errorOf(body);
        if (isMeasured) meter.read(call, body);
        return { output: { ...body, $metadata: {} }, response: {} };
      },
    // Before the SDK's own: what it would log costs more than all the rest.
    { step: 'initialize', priority: 'high', name: 'in-process' },
  );
  return client;
}

const Consumed = z.object({ CapacityUnits: z.number() });
const Metered = z.object({ ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).default([]) });

/** Measuring what a request uses costs as much as some requests: one in so many is measured, and stands for all of them. */
const measured = 16;

/** Notes what requests use, in DynamoDB's measure. Of refused ones nothing is known, as they use little and are few. */
function meterOf(note: (used: Used) => void) {
  let count = 0;
  return {
    isDue: () => {
      count = (count + 1) % measured;
      return count === 0;
    },
    read({ operation }: Call, body: object) {
      const { ConsumedCapacity: consumed } = Metered.parse(body);
      const units = [consumed].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0) * measured;
      note(operation === 'GetItem' || operation === 'Query' ? { rcu: units } : { wcu: units });
    },
  };
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
