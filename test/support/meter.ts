import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { meterCapacity } from '../../functions/store/capacity.ts';
import { itemSize } from '../../infra/dynamodb-double/attribute.ts';

export type Units = { readonly read: number; readonly write: number };

/** Capacity units used by requests so far, as DynamoDB reports them. */
export type Meter = {
  /** Units since the last call; then it starts again. */
  take(): Units;
  /** Units of refused conditional writes so far, by the published rule (size of the item, at least 1). */
  refused(): number;
};

const none: Units = { read: 0, write: 0 };

/** Asks every request of this client for its ConsumedCapacity; a refused write reports none and is reckoned. */
export function metered(client: DynamoDBClient): Meter {
  let used = none;
  let refused = 0;
  meterCapacity(client, ({ isRead, units, refusedBy }) => {
    const lost = refusedBy === undefined ? 0 : refusedUnits(refusedBy);
    used = isRead ? { ...used, read: used.read + units } : { ...used, write: used.write + units + lost };
    refused += lost;
  });
  return {
    take: () => {
      const taken = used;
      used = none;
      return taken;
    },
    refused: () => refused,
  };
}

function refusedUnits(item: Readonly<Record<string, AttributeValue>>): number {
  return Math.max(1, Math.ceil(itemSize(item) / 1024));
}
