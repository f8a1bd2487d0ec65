import * as z from 'zod';
import type { StreamRecord } from './records.ts';

export type Delivery = {
  /** Hands a batch to the function; may answer `batchItemFailures`, may throw. */
  readonly handle: (records: readonly StreamRecord[]) => Promise<unknown>;
  /** Everything up to this record is done: handled or given up. */
  readonly onDone: (record: StreamRecord) => void;
  /** This record failed `attempts` times and is passed over. */
  readonly onGiveUp: (record: StreamRecord, error: string) => void;
  /** Waits before the next try; rejects when the pump stops. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Tries of one record before it is given up. */
  readonly attempts: number;
};

const firstWaitMs = 100;
const longestWaitMs = 5000;

type Attempt = {
  readonly tried: number;
  /** How many from the first on are done. */
  readonly handled: number;
  readonly error?: string;
  /** Whether the record behind the handled ones is known to be the one that failed. */
  readonly isPrecise: boolean;
};

/**
 * Delivers records in order, as Lambda's event source mapping does with ReportBatchItemFailures and
 * BisectBatchOnFunctionError: goes on behind the first failure, halves a batch that failed as a whole, tries again
 * later and later, and passes a record over only after the last try.
 */
export async function deliver(records: readonly StreamRecord[], delivery: Delivery): Promise<void> {
  let rest = records;
  let size = records.length;
  let failures = 0;
  while (rest.length > 0) {
    const { tried, handled, error, isPrecise } = await attempt(rest.slice(0, size), delivery);
    rest = rest.slice(handled);
    if (error === undefined) {
      size = rest.length;
      failures = 0;
      continue;
    }
    if (!isPrecise && tried > 1) size = Math.ceil(tried / 2);
    else failures = handled > 0 ? 1 : failures + 1;
    if (failures < delivery.attempts) {
      await delivery.wait(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1)));
      continue;
    }
    giveUp(rest[0], error, delivery);
    rest = rest.slice(1);
    size = rest.length;
    failures = 0;
  }
}

function giveUp(record: StreamRecord | undefined, error: string, { onGiveUp, onDone }: Delivery): void {
  if (!record) return;
  onGiveUp(record, error);
  onDone(record);
}

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

async function attempt(batch: readonly StreamRecord[], { handle, onDone }: Delivery): Promise<Attempt> {
  const tried = batch.length;
  try {
    const answer = Answer.safeParse(await handle(batch));
    const failed = new Set(answer.data?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const index = batch.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
    // A name that is not in the batch says "all of it", as in Lambda.
    const handled = failed.size === 0 ? tried : Math.max(0, index);
    const last = batch[handled - 1];
    if (last) onDone(last);
    if (failed.size === 0) return { tried, handled, isPrecise: true };
    return { tried, handled, error: 'the function reported it as failed', isPrecise: index >= 0 };
  } catch (error) {
    return { tried, handled: 0, error: error instanceof Error ? error.message : String(error), isPrecise: false };
  }
}
