import type { SheetKey } from '../../shared/domain/appointment.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Observer } from '../ports/observer.ts';
import { atOnce, someAtOnce } from '../some-at-once.ts';

/** A batch as Lambda hands it over; a record without a sequence number cannot be asked for again. */
export type Batch<StreamRecord> = { readonly Records: readonly StreamRecord[] };
export type Numbered = { readonly dynamodb?: { readonly SequenceNumber?: string; readonly Keys?: object } };

/** Lambda delivers again from the first record named here (ReportBatchItemFailures); none means all are done. */
export type BatchAnswer = { batchItemFailures: { itemIdentifier: string }[] };

export type SheetOf = { readonly tenant: TenantId; readonly sheet: SheetKey };

export type HandleChangesDeps<StreamRecord> = {
  /** Does what follows from one record; names the day sheet whose claims may now be settled. May be told twice. */
  readonly follow: (record: StreamRecord) => Promise<SheetOf | undefined>;
  readonly settle: (settled: SheetOf) => Promise<void>;
  readonly observer: Observer;
};

const job = 'on-events';

/**
 * Handles a batch of the table's stream, the records of one item one after the other: two at once would meet at the same
 * mail and one of them fail. Each day sheet is settled once a batch, however often it changed; failing to
 * settle is no failure, because the sweeper comes by later.
 */
export function handleChanges<StreamRecord extends Numbered>(deps: HandleChangesDeps<StreamRecord>) {
  const { follow, settle, observer } = deps;
  const noteFault = (error: unknown) => observer.fault(error, { route: job });
  return async ({ Records }: Batch<StreamRecord>): Promise<BatchAnswer> => {
    const started = performance.now();
    const failures: BatchAnswer['batchItemFailures'] = [];
    const changed = await someAtOnce(byItem(Records), atOnce, async (records) => {
      const sheets: (SheetOf | undefined)[] = [];
      for (const record of records) {
        try {
          sheets.push(await follow(record));
        } catch (error) {
          noteFault(error);
          failures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
        }
      }
      return sheets;
    });
    await someAtOnce(distinct(changed.flat()), atOnce, (sheet) => settle(sheet).catch(noteFault));
    const milliseconds = Math.round(performance.now() - started);
    observer.job({ job, done: Records.length - failures.length, failed: failures.length, milliseconds });
    return { batchItemFailures: failures };
  };
}

/** The records of each item, in the order in which they came. */
function byItem<StreamRecord extends Numbered>(records: readonly StreamRecord[]): Iterable<readonly StreamRecord[]> {
  return Map.groupBy(records, ({ dynamodb }) =>
    JSON.stringify(Object.entries(dynamodb?.Keys ?? {}).toSorted()),
  ).values();
}

function distinct(sheets: readonly (SheetOf | undefined)[]): readonly SheetOf[] {
  const known = sheets.filter((sheet) => sheet !== undefined);
  return [...new Map(known.map((sheet) => [JSON.stringify(sheet), sheet])).values()];
}
