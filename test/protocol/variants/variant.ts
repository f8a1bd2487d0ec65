import type { DynamoDouble } from '../../../infra/dynamodb-double/dynamo-double.ts';
import type { Call, Reply } from '../../../infra/dynamodb-double/wire-requests.ts';
import type { Ports } from '../ports.ts';
import type { Weather } from '../weather.ts';

/** What a client asks for. */
export type Doing = 'hold' | 'confirm' | 'cancel' | 'release' | 'move' | 'hours';

/**
 * The protocol, broken on purpose, without a switch in the house's code: other ports are passed in, or requests are
 * changed on their way to the table.
 */
export type Variant = {
  readonly name: string;
  readonly what: string;
  /** Within how many rounds, from seed 1, the campaign must notice. */
  readonly rounds: number;
  /** Weather in which the mistake matters more often than usual. */
  readonly weather?: Partial<Weather>;
  /** Ports of citizens, made anew for each use case they call. */
  readonly client?: (ports: Ports, doing: Doing) => Ports;
  /** Ports of stream and sweeper. */
  readonly worker?: (ports: Ports) => Ports;
  readonly execute?: (double: DynamoDouble, call: Call, options: { readonly stale: boolean }) => Reply;
};
