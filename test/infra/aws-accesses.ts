import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../functions/ports/clock.ts';
import type { WireItem } from '../../infra/dynamodb-double/attribute.ts';
import type { Written } from '../../infra/dynamodb-double/items.ts';
import type { Call } from '../../infra/dynamodb-double/wire-requests.ts';

/** An action on an item, as IAM would judge it. */
export type Access = { readonly action: string; readonly pk: string };

/** What was written, as the table's stream tells it. */
export function recordsOf(changes: readonly Written[], clock: Clock) {
  return changes.map(({ item, old }, index) => ({
    dynamodb: {
      SequenceNumber: `${index}`,
      ApproximateCreationDateTime: clock.now().epochMilliseconds / 1000,
      Keys: keyOf(item ?? old),
      ...(old && { OldImage: attributes(old) }),
      ...(item && { NewImage: attributes(item) }),
    },
  }));
}

/** What IAM would be asked about a call: one question for each item. */
export function accessesOf(call: Call): Access[] {
  switch (call.operation) {
    case 'Query':
      return [{ action: 'Query', pk: call.input.ExpressionAttributeValues[':pk']?.S ?? '' }];
    case 'PutItem':
      return [{ action: 'PutItem', pk: call.input.Item['pk']?.S ?? '' }];
    case 'TransactWriteItems':
      return call.input.TransactItems.map(({ Put, Update, Delete }) => {
        if (Put) return { action: 'PutItem', pk: Put.Item['pk']?.S ?? '' };
        if (Delete) return { action: 'DeleteItem', pk: Delete.Key['pk']?.S ?? '' };
        return { action: 'UpdateItem', pk: Update?.Key['pk']?.S ?? '' };
      });
    default:
      return [{ action: call.operation, pk: call.input.Key['pk']?.S ?? '' }];
  }
}

/** The double writes attributes as DynamoDB does, but types them more loosely than the SDK. */
function attributes(item: WireItem): Record<string, AttributeValue> {
  return JSON.parse(JSON.stringify(item));
}

function keyOf(item: WireItem | undefined): Record<string, AttributeValue> {
  return { pk: { S: item?.['pk']?.S ?? '' }, sk: { S: item?.['sk']?.S ?? '' } };
}
