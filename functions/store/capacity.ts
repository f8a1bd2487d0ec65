import { type AttributeValue, ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { partsOfPk } from './keys.ts';

/** What a request consumed. A refused write reports nothing, and costs by the size of the item that was in its way. */
export type Consumed = {
  /** The municipality whose items it was about, as keys name it. */
  readonly tenant: string | undefined;
  readonly isRead: boolean;
  readonly units: number;
  readonly refusedBy?: Readonly<Record<string, AttributeValue>> | undefined;
};

const readCommands = new Set(['GetItemCommand', 'QueryCommand']);

/** Asks every request of this client for what it consumed; the answer costs nothing. */
export function meterCapacity(client: DynamoDBClient, note: (consumed: Consumed) => void): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const about = { tenant: tenantOf(args.input), isRead: readCommands.has(commandName) };
        try {
          const reply = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
          note({ ...about, units: unitsOf(reply.output) });
          return reply;
        } catch (error) {
          if (error instanceof ConditionalCheckFailedException)
            note({ ...about, units: 0, refusedBy: error.Item ?? {} });
          throw error;
        }
      },
    { step: 'initialize', name: 'capacity' },
  );
}

const Capacity = z.object({ CapacityUnits: z.number().default(0) });
const Reply = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]).optional() });

function unitsOf(output: object): number {
  const { ConsumedCapacity: consumed = [] } = Reply.parse(output);
  return [consumed].flat().reduce((sum, { CapacityUnits: units }) => sum + units, 0);
}

const Keyed = z.object({ pk: z.object({ S: z.string() }) }).transform(({ pk }) => pk.S);
const Asked = z.object({ ':pk': z.object({ S: z.string() }) }).transform((values) => values[':pk'].S);
const Step = z.object({ Key: Keyed.optional(), Item: Keyed.optional() });
const Input = Step.extend({
  ExpressionAttributeValues: Asked.optional().catch(undefined),
  TransactItems: z
    .array(z.object({ Put: Step.optional(), Update: Step.optional(), Delete: Step.optional() }))
    .optional(),
});

/** All items of one request belong to one municipality. */
function tenantOf(input: object): string | undefined {
  const { data } = Input.safeParse(input);
  const [first] = data?.TransactItems ?? [];
  const step = first?.Put ?? first?.Update ?? first?.Delete ?? data;
  const pk = step?.Item ?? step?.Key ?? data?.ExpressionAttributeValues;
  return pk === undefined ? undefined : partsOfPk(pk)?.[0];
}
