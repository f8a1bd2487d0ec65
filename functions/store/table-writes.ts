import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { NoAnswer, Refused } from '../ports/booking.ts';
import { answerOf } from './answer.ts';
import type { Condition, Put, Removal, TableDeps, TableSteps, Update, Write } from './table.ts';
import { fromWire, type Row, toWire } from './wire.ts';

export function writesTo({ client, name: TableName }: TableDeps): TableSteps {
  return {
    async look({ pk, sk }) {
      const command = new GetItemCommand({ TableName, Key: toWire({ pk, sk }), ConsistentRead: true });
      try {
        const { Item } = await client.send(command);
        return { kind: 'found', row: Item && fromWire(Item) };
      } catch (error) {
        return unconditional(error);
      }
    },
    async put(put) {
      try {
        await client.send(new PutItemCommand({ TableName, ...putRequest(put) }));
        return { kind: 'done' };
      } catch (error) {
        return conditional(error);
      }
    },
    async update(update) {
      const command = new UpdateItemCommand({ TableName, ...updateRequest(update), ReturnValues: 'UPDATED_NEW' });
      try {
        const { Attributes } = await client.send(command);
        return { kind: 'done', changed: fromWire(Attributes ?? {}) };
      } catch (error) {
        return conditional(error);
      }
    },
    async remove({ pk, sk }) {
      try {
        await client.send(new DeleteItemCommand({ TableName, Key: toWire({ pk, sk }) }));
        return { kind: 'done' };
      } catch (error) {
        return unconditional(error);
      }
    },
    async take({ pk, sk }) {
      const command = new DeleteItemCommand({ TableName, Key: toWire({ pk, sk }), ReturnValues: 'ALL_OLD' });
      try {
        const { Attributes } = await client.send(command);
        return { kind: 'taken', row: Attributes && fromWire(Attributes) };
      } catch (error) {
        return unconditional(error);
      }
    },
    async transact(steps) {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: steps.map((step) => part(TableName, step)) }));
        return { kind: 'done' };
      } catch (error) {
        const answer = answerOf(error);
        if (answer.kind === 'refused') throw error;
        return answer;
      }
    },
  };
}

function unconditional(error: unknown): NoAnswer {
  const answer = answerOf(error);
  if (answer.kind === 'refused' || answer.kind === 'cancelled') throw error;
  return answer;
}

function conditional(error: unknown): Refused<Row | undefined> | NoAnswer {
  const answer = answerOf(error);
  if (answer.kind === 'cancelled') throw error;
  return answer;
}

function part(TableName: string, step: Write) {
  if ('item' in step) return { Put: { TableName, ...putRequest(step) } };
  if ('removed' in step) return { Delete: { TableName, ...removalRequest(step) } };
  return { Update: { TableName, ...updateRequest(step) } };
}

function putRequest({ item, ...condition }: Put) {
  return { Item: toWire(item), ...conditionRequest(condition) };
}

function updateRequest({ key: { pk, sk }, update, ...condition }: Update) {
  return { Key: toWire({ pk, sk }), UpdateExpression: update, ...conditionRequest(condition) };
}

function removalRequest({ removed: { pk, sk }, ...condition }: Removal) {
  return { Key: toWire({ pk, sk }), ...conditionRequest(condition) };
}

function conditionRequest({ condition, names, values }: Condition) {
  return {
    ...(condition !== undefined && {
      ConditionExpression: condition,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }),
    ...(names && { ExpressionAttributeNames: { ...names } }),
    ...(values && { ExpressionAttributeValues: toWire(values) }),
  };
}
