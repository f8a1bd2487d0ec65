import { itemSize, type Path, type WireItem } from './attribute.ts';
import { condition, Invalid, type Scope, type Test } from './expressions.ts';
import { Items, nameOf } from './items.ts';
import { type Updated, update } from './updates.ts';
import {
  type Call,
  type DeleteRequest,
  errorReply,
  type GetRequest,
  type PutRequest,
  type QueryRequest,
  type RemovalRequest,
  type Reply,
  type TransactRequest,
  type UpdateRequest,
  type WriteRequest,
} from './wire-requests.ts';

/**
 * DynamoDB in the process: one table, one request at a time, DynamoDB's own expression texts, conditions, transactions,
 * stale reads and capacity figures. The store's contract suite runs against it and the emulator alike.
 */
export class DynamoDouble {
  readonly items = new Items();

  execute(call: Call, { stale = false } = {}): Reply {
    try {
      const { units, ...body } = this.#body(call, stale);
      if (call.input.ReturnConsumedCapacity !== 'TOTAL') return { status: 200, body };
      const consumed = { TableName: 'foyer', CapacityUnits: units() };
      const isList = call.operation === 'TransactWriteItems';
      return { status: 200, body: { ...body, ConsumedCapacity: isList ? [consumed] : consumed } };
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      if (error instanceof Invalid) return errorReply('ValidationException', { message: error.message });
      throw error;
    }
  }

  #body(call: Call, stale: boolean): { readonly units: () => number } {
    switch (call.operation) {
      case 'GetItem':
        return this.#get(call.input, stale);
      case 'Query':
        return this.#query(call.input, stale);
      case 'PutItem':
        return this.#put(call.input);
      case 'UpdateItem':
        return this.#update(call.input);
      case 'DeleteItem':
        return this.#delete(call.input);
      case 'TransactWriteItems':
        return this.#transact(call.input);
    }
  }

  #get({ Key, ConsistentRead }: GetRequest, stale: boolean) {
    const item = this.items.get(nameOf(Key), stale && !ConsistentRead);
    const units = () => readUnits(item ? [item] : [], ConsistentRead);
    return { units, ...(item && { Item: item }) };
  }

  #query(input: QueryRequest, stale: boolean) {
    const { ExpressionAttributeValues: values, ConsistentRead, ExclusiveStartKey, Limit } = input;
    const isBackwards = input.ScanIndexForward === false;
    const isAfter = (one = '', other = '') => (isBackwards ? one < other : one > other);
    const pk = values[':pk']?.S ?? '';
    const matches = compiled(conditions, input.KeyConditionExpression, condition);
    const partition = this.items.partition(pk, stale && !ConsistentRead);
    const found = (isBackwards ? partition.toReversed() : partition)
      .filter((item) => matches({ item, values, names: input.ExpressionAttributeNames ?? {} }))
      .filter((item) => !ExclusiveStartKey || isAfter(item['sk']?.S, ExclusiveStartKey['sk']?.S));
    const page = found.slice(0, Limit);
    const last = page.at(-1);
    return {
      units: () => readUnits(page, ConsistentRead),
      Items: projected(page, input.ProjectionExpression),
      Count: page.length,
      ...(page.length < found.length && last && { LastEvaluatedKey: { pk: last['pk'], sk: last['sk'] } }),
    };
  }

  #put(input: PutRequest) {
    const { name, old } = this.#checked(input);
    this.items.write(new Map([[name, input.Item]]));
    return { units: () => writeUnits(old, input.Item) };
  }

  #update(input: UpdateRequest & { readonly ReturnValues?: string }) {
    const { name, old } = this.#checked(input);
    const { item, set } = updated(input, old);
    this.items.write(new Map([[name, item]]));
    return {
      units: () => writeUnits(old, item),
      ...(input.ReturnValues === 'UPDATED_NEW' && { Attributes: attributesAt(item, set) }),
    };
  }

  #delete({ Key, ReturnValues }: DeleteRequest) {
    const old = this.items.get(nameOf(Key));
    this.items.write(new Map([[nameOf(Key), undefined]]));
    return { units: () => writeUnits(old, undefined), ...(ReturnValues === 'ALL_OLD' && old && { Attributes: old }) };
  }

  #transact(request: TransactRequest) {
    const judged = this.#judgeAll(request);
    if (new Set(judged.map(({ name }) => name)).size < judged.length) {
      throw new Invalid('Transaction request cannot include multiple operations on one item');
    }
    if (judged.some(({ holds }) => !holds)) throw new Refusal(cancelledReply(judged.map(reasonOf)));
    const changes = judged.map(({ part, name, old }) => ({ name, old, item: written(part, old) }));
    this.items.write(new Map(changes.map(({ name, item }) => [name, item])));
    return { units: () => changes.reduce((units, { old, item }) => units + 2 * writeUnits(old, item), 0) };
  }

  /** A transaction that is cancelled because another one is at the item of its part number `index`. */
  conflict(request: TransactRequest, index: number): Reply {
    const reasons = this.#judgeAll(request).map(reasonOf);
    return cancelledReply(reasons.map((reason, part) => (part === index ? { Code: 'TransactionConflict' } : reason)));
  }

  #judgeAll({ TransactItems }: TransactRequest): readonly Judged[] {
    const parts = TransactItems.flatMap(({ Put, Update, Delete }) => Put ?? Update ?? Delete ?? []);
    return parts.map((part) => ({ part, ...this.#judge(part) }));
  }

  #checked(request: WriteRequest) {
    const judged = this.#judge(request);
    if (judged.holds) return judged;
    const isShown = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && judged.old;
    throw new Refusal(errorReply('ConditionalCheckFailedException', isShown ? { Item: judged.old } : {}));
  }

  #judge(request: WriteRequest | RemovalRequest) {
    const name = nameOf('Item' in request ? request.Item : request.Key);
    if ('UpdateExpression' in request) {
      compiled(updates, request.UpdateExpression, update).check(request.ExpressionAttributeNames ?? {});
    }
    const old = this.items.get(name);
    const { ConditionExpression: text } = request;
    return { name, old, holds: text === undefined || compiled(conditions, text, condition)(scopeOf(request, old)) };
  }
}

class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super('refused');
    this.reply = reply;
  }
}

type Judged = {
  readonly part: WriteRequest | RemovalRequest;
  readonly name: string;
  readonly old: WireItem | undefined;
  readonly holds: boolean;
};

function reasonOf({ part, old, holds }: Judged): object {
  if (holds) return { Code: 'None' };
  const isShown = part.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && old;
  return { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...(isShown && { Item: old }) };
}

function cancelledReply(CancellationReasons: readonly object[]): Reply {
  return errorReply('TransactionCanceledException', { CancellationReasons });
}

const conditions = new Map<string, Test>();
const updates = new Map<string, ReturnType<typeof update>>();

function compiled<Compiled>(known: Map<string, Compiled>, text: string, compile: (text: string) => Compiled): Compiled {
  const before = known.get(text);
  if (before) return before;
  const made = compile(text);
  known.set(text, made);
  return made;
}

function scopeOf(request: WriteRequest | RemovalRequest, item: WireItem | undefined): Scope {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = request;
  return { item, names, values };
}

/** What the item is after a write; undefined: it is gone. */
function written(request: WriteRequest | RemovalRequest, old: WireItem | undefined): WireItem | undefined {
  if ('Item' in request) return request.Item;
  return 'UpdateExpression' in request ? updated(request, old).item : undefined;
}

function updated(request: UpdateRequest, old: WireItem | undefined): Updated {
  const item = old ?? request.Key;
  return compiled(updates, request.UpdateExpression, update).apply({ ...scopeOf(request, item), item });
}

/** UPDATED_NEW as far as whole attributes were set; of documents only the updated parts would be shown. */
function attributesAt(item: WireItem, set: readonly Path[]): WireItem {
  const whole = set.filter((path) => path.length === 1).flatMap(([name]) => (typeof name === 'string' ? name : []));
  return Object.fromEntries(whole.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));
}

function readUnits(items: readonly WireItem[], consistent = false): number {
  const bytes = items.reduce((sum, item) => sum + itemSize(item), 0);
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
}

function writeUnits(old: WireItem | undefined, item: WireItem | undefined): number {
  const bytes = Math.max(old ? itemSize(old) : 0, item ? itemSize(item) : 0);
  return Math.max(1, Math.ceil(bytes / 1024));
}

/** The top-level attributes that a projection names; all without one. */
function projected(items: readonly WireItem[], projection: string | undefined): readonly WireItem[] {
  if (projection === undefined) return items;
  const names = projection.split(', ');
  return items.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))));
}
