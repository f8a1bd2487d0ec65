import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { itemSize } from '../../infra/dynamodb-double/attribute.ts';

export type Units = { readonly read: number; readonly write: number };

/** Capacity units used by requests so far, as DynamoDB reports them. */
export type Meter = {
  /** Units since the last call; then it starts again. */
  take(): Units;
  /** Units of refused conditional writes so far, by the published rule (size of the item, at least 1). */
  refused(): number;
};

type Consumed = { readonly CapacityUnits?: number };

const readCommands = new Set(['GetItemCommand', 'QueryCommand']);
const none: Units = { read: 0, write: 0 };

/** Asks every request of this client for its ConsumedCapacity; a refused write reports none and is reckoned. */
export function metered(client: DynamoDBClient): Meter {
  let used = none;
  let refused = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        try {
          const reply = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
          const units = unitsOf(reply.output);
          used = readCommands.has(commandName)
            ? { ...used, read: used.read + units }
            : { ...used, write: used.write + units };
          return reply;
        } catch (error) {
          const units = error instanceof ConditionalCheckFailedException ? refusedUnits(error) : 0;
          used = { ...used, write: used.write + units };
          refused += units;
          throw error;
        }
      },
    { step: 'initialize', name: 'meter' },
  );
  return {
    take: () => {
      const taken = used;
      used = none;
      return taken;
    },
    refused: () => refused,
  };
}

function unitsOf(output: object): number {
  const consumed: Consumed | readonly Consumed[] | undefined =
    'ConsumedCapacity' in output && output.ConsumedCapacity ? output.ConsumedCapacity : undefined;
  return [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

function refusedUnits({ Item: item }: ConditionalCheckFailedException): number {
  return Math.max(1, Math.ceil((item ? itemSize(item) : 0) / 1024));
}
