import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type { NoAnswer, Refused } from '../ports/booking.ts';
import { fromWire, type Row } from './wire.ts';

/** What became of one part of a transaction that was cancelled; a part in conflict was not judged. */
export type Verdict = { readonly kind: 'held' } | { readonly kind: 'conflict' } | Refused<Row | undefined>;

export type Cancelled = { readonly kind: 'cancelled'; readonly verdicts: readonly Verdict[] };

// Refused before anything was written: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
const notApplied = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
]);

/** The meaning of a failed write. Throws what is a fault of ours (invalid request, missing rights or table). */
export function answerOf(error: unknown): Refused<Row | undefined> | Cancelled | NoAnswer {
  if (error instanceof ConditionalCheckFailedException) {
    return { kind: 'refused', stored: error.Item && fromWire(error.Item) };
  }
  if (error instanceof TransactionCanceledException) return cancelled(error);
  if (error instanceof DynamoDBServiceException) {
    if (notApplied.has(error.name)) return { kind: 'busy' };
    if ((error.$metadata.httpStatusCode ?? 500) < 500) throw error;
    return { kind: 'unanswered' };
  }
  if (isFaultOfOurs(error)) throw error;
  return { kind: 'unanswered' };
}

function cancelled(error: TransactionCanceledException): Cancelled | NoAnswer {
  const reasons = error.CancellationReasons ?? [];
  if (reasons.some((reason) => reason.Code === 'ValidationError')) throw error;
  if (!reasons.some((reason) => reason.Code === 'ConditionalCheckFailed')) return { kind: 'busy' };
  const verdicts = reasons.map(({ Code, Item }): Verdict => {
    if (Code === 'ConditionalCheckFailed') return { kind: 'refused', stored: Item && fromWire(Item) };
    return { kind: Code === 'None' ? 'held' : 'conflict' };
  });
  return { kind: 'cancelled', verdicts };
}

// Everything else without a service's answer (broken connection, time-out, garbled reply) leaves open what happened.
function isFaultOfOurs(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof ReferenceError) return true;
  return !(error instanceof Error) || error.name === 'CredentialsProviderError';
}
