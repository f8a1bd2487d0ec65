import { composeStore } from '../../functions/compose/outside.ts';
import { DynamoDouble } from '../../infra/dynamodb-double/dynamo-double.ts';
import { clientOf, type Respond } from './dynamodb/double-client.ts';
import { fixedClock } from './fixed-clock.ts';

type Options = {
  /** The time until somebody moves the clock. */
  readonly now: string;
  /** Stands between the client and the table. */
  readonly weather?: (respond: Respond) => Respond;
};

/** The real stores, on a table in memory, with a clock to move. Nothing waits and nothing is drawn. */
export function storeInMemory({ now, weather = (respond) => respond }: Options) {
  const double = new DynamoDouble();
  const clock = fixedClock(now);
  const client = clientOf(weather((call) => double.execute(call)));
  const waiting = { sleep: async () => undefined, random: () => 0.5 };
  return { double, clock, client, waiting, store: composeStore({ client, tableName: 'foyer', clock, ...waiting }) };
}
