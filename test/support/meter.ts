import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Consumed = { readonly CapacityUnits?: number };

/** Capacity units used by requests so far, as DynamoDB reports them, by kind of request. */
export type Meter = {
  /** Units since the last call, and start again. */
  take(): { readonly read: number; readonly write: number };
};

const readCommands = new Set(['GetItemCommand', 'QueryCommand']);

/** Asks every request of this client for its ConsumedCapacity. Refused writes report none. */
export function metered(client: DynamoDBClient): Meter {
  let used = { read: 0, write: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const reply = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const units = unitsOf(reply.output);
        if (readCommands.has(commandName ?? '')) used.read += units;
        else used.write += units;
        return reply;
      },
    { step: 'initialize', name: 'meter' },
  );
  return {
    take: () => {
      const taken = used;
      used = { read: 0, write: 0 };
      return taken;
    },
  };
}

function unitsOf(output: object): number {
  const consumed: Consumed | readonly Consumed[] | undefined =
    'ConsumedCapacity' in output && output.ConsumedCapacity ? output.ConsumedCapacity : undefined;
  return [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
