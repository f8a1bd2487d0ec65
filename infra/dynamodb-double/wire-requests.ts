import type { WireItem } from './attribute.ts';

type Conditional = {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: WireItem;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE';
};
export type PutRequest = Conditional & { readonly Item: WireItem };
export type UpdateRequest = Conditional & { readonly Key: WireItem; readonly UpdateExpression: string };
/** A part of a transaction that removes an item. */
export type RemovalRequest = Conditional & { readonly Key: WireItem };
export type WriteRequest = PutRequest | UpdateRequest;
export type TransactRequest = {
  readonly TransactItems: readonly {
    readonly Put?: PutRequest;
    readonly Update?: UpdateRequest;
    readonly Delete?: RemovalRequest;
  }[];
};
export type DeleteRequest = { readonly Key: WireItem; readonly ReturnValues?: string };
export type GetRequest = { readonly Key: WireItem; readonly ConsistentRead?: boolean };
export type QueryRequest = {
  readonly KeyConditionExpression: string;
  readonly ProjectionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues: WireItem;
  readonly ConsistentRead?: boolean;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: WireItem;
  readonly ScanIndexForward?: boolean;
};

type Common = { readonly ReturnConsumedCapacity?: 'TOTAL' | 'NONE' };

/** What the double understands of DynamoDB's JSON protocol: operation and input of one request. */
export type Call =
  | { readonly operation: 'GetItem'; readonly input: GetRequest & Common }
  | { readonly operation: 'Query'; readonly input: QueryRequest & Common }
  | { readonly operation: 'PutItem'; readonly input: PutRequest & Common }
  | { readonly operation: 'UpdateItem'; readonly input: UpdateRequest & { ReturnValues?: string } & Common }
  | { readonly operation: 'DeleteItem'; readonly input: DeleteRequest & Common }
  | { readonly operation: 'TransactWriteItems'; readonly input: TransactRequest & Common };

export type Reply = { readonly status: number; readonly body: object };

/** An error in the form of the JSON protocol. */
export function errorReply(name: string, more: object = {}, status = 400): Reply {
  return { status, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more } };
}
