import { type AttributeValue, GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { StoreUnavailable } from '../ports/outage.ts';
import { tries } from '../tries.ts';
import { answerOf } from './answer.ts';
import type { Query, TableDeps, TableReads } from './table.ts';
import { fromWire, type Row, toWire } from './wire.ts';

const patience = { sends: 4, firstPauseMs: 25 } as const;

export function readsOf(deps: TableDeps): TableReads {
  const { client, name: TableName } = deps;
  return {
    async get({ pk, sk }, { consistent }) {
      const command = { TableName, Key: toWire({ pk, sk }), ConsistentRead: consistent };
      const { Item } = await untilAnswered(deps, () => client.send(new GetItemCommand(command)));
      return Item && fromWire(Item);
    },
    async query(query) {
      const rows: Row[] = [];
      let start: Record<string, AttributeValue> | undefined;
      do {
        const command = { TableName, ...requestOf(query, rows.length), ...(start && { ExclusiveStartKey: start }) };
        const page = await untilAnswered(deps, () => client.send(new QueryCommand(command)));
        for (const item of page.Items ?? []) rows.push(fromWire(item));
        start = page.LastEvaluatedKey;
      } while (start && rows.length < (query.limit ?? Number.POSITIVE_INFINITY));
      return rows;
    },
  };
}

async function untilAnswered<Reply>(deps: TableDeps, read: () => Promise<Reply>): Promise<Reply> {
  let silence: { readonly kind: string; readonly cause: unknown } | undefined;
  const answered = await tries({ ...patience, ...deps }, async () => {
    try {
      return { reply: await read() };
    } catch (cause) {
      silence = { kind: answerOf(cause).kind, cause };
      return undefined;
    }
  });
  if (answered === undefined) throw new StoreUnavailable(`Reading ${deps.name}: ${silence?.kind}`, silence);
  return answered.reply;
}

function requestOf(
  { pk, range, limit, lastFirst = false, consistent = false, only }: Query,
  read: number,
): Omit<QueryCommandInput, 'TableName'> {
  const some = {
    ConsistentRead: consistent,
    ...(lastFirst && { ScanIndexForward: false }),
    ...(limit !== undefined && { Limit: limit - read }),
    ...(only && { ProjectionExpression: only.join(', ') }),
  };
  if (range === undefined) {
    return { ...some, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: toWire({ ':pk': pk }) };
  }
  if ('prefix' in range) {
    const ExpressionAttributeValues = toWire({ ':pk': pk, ':prefix': range.prefix });
    return { ...some, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)', ExpressionAttributeValues };
  }
  const ExpressionAttributeValues = toWire({ ':pk': pk, ':from': range.from, ':to': range.to });
  return { ...some, KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to', ExpressionAttributeValues };
}
