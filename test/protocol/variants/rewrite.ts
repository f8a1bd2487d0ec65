import { nameOf } from '../../../infra/dynamodb-double/items.ts';
import type { Call, UpdateRequest, WriteRequest } from '../../../infra/dynamodb-double/wire-requests.ts';
import type { Variant } from './variant.ts';

// Requests changed on their way to the table: what the house would send if a condition had been forgotten.

type Change = (request: WriteRequest) => WriteRequest;

/** Changes the writes that `which` picks, alone or as parts of a transaction. */
export function rewriting(which: (request: WriteRequest) => boolean, change: Change): NonNullable<Variant['execute']> {
  const changed = (request: WriteRequest) => (which(request) ? change(request) : request);
  return (double, call, how) => double.execute(rewritten(call, changed), how);
}

function rewritten(call: Call, change: Change): Call {
  switch (call.operation) {
    case 'PutItem':
    case 'UpdateItem':
      return writeCall(change(call.input));
    case 'TransactWriteItems': {
      const parts = call.input.TransactItems.map(({ Put, Update }) => asPart(change(Put ?? Update ?? nothing)));
      return { ...call, input: { ...call.input, TransactItems: parts } };
    }
    default:
      return call;
  }
}

const nothing: UpdateRequest = { Key: {}, UpdateExpression: '' };

function writeCall(request: WriteRequest): Call {
  if ('Item' in request) return { operation: 'PutItem', input: request };
  return { operation: 'UpdateItem', input: { ...request, ReturnValues: 'UPDATED_NEW' } };
}

function asPart(request: WriteRequest) {
  return 'Item' in request ? { Put: request } : { Update: request };
}

/** The request with another condition, or without any; values that are then unused stay, as the double does not mind. */
export function withCondition(condition: string | undefined): Change {
  return ({ ConditionExpression: _, ...request }) =>
    condition === undefined ? request : { ...request, ConditionExpression: condition };
}

/** The request with some of its condition's terms replaced. */
export function withTerms(pattern: RegExp, term: string): Change {
  return (request) => ({
    ...request,
    ConditionExpression: (request.ConditionExpression ?? '').replaceAll(pattern, term),
  });
}

const updateOf = (request: WriteRequest) => ('UpdateExpression' in request ? request.UpdateExpression : '');
const isAt = (request: WriteRequest, kind: string) =>
  nameOf('Item' in request ? request.Item : request.Key).split('#')[2] === kind;

/** The term of a claim that may only be dropped if it is unchanged or gone. */
export const unchangedTerm = /\(attribute_not_exists\(o\.#d\d+\) OR o\.#d\d+ = :d\d+\)/g;

// How the house's writes are told apart.
export const isReserve = (request: WriteRequest) => updateOf(request).includes('o.#id = :claim');
export const isFold = (request: WriteRequest) => isReserve(request) && updateOf(request).includes('REMOVE');
export const isGiveBack = (request: WriteRequest) => updateOf(request).endsWith('REMOVE o.#id');
export const isDrop = (request: WriteRequest) => updateOf(request).startsWith('REMOVE');
export const isReplan = (request: WriteRequest) => updateOf(request).includes('v = :next');
export const isPutOfAppointment = (request: WriteRequest) =>
  'Item' in request && isAt(request, 'D') && request.Item['st']?.S !== 'dead';
export const isConfirm = (request: WriteRequest) => updateOf(request) === 'SET st = :confirmed';
export const isMoveAway = (request: WriteRequest) => updateOf(request).startsWith('SET st = :moved');
/** The state's part of a transaction that ends an appointment in `to`. */
export const isEnd = (to: string) => (request: WriteRequest) => updateOf(request).startsWith(`SET st = :${to}`);
