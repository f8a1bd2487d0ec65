import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Done, NoAnswer, Refused } from '../ports/booking.ts';
import type { Sleep } from '../ports/clock.ts';
import type { Cancelled } from './answer.ts';
import type { Key } from './keys.ts';
import type { Item, Row } from './wire.ts';

export type Condition = {
  readonly condition?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Item;
};
export type Put = Condition & { readonly item: Item & Key };
export type Update = Condition & { readonly key: Key; readonly update: string };
/** Only as a part of a transaction: `TableSteps.remove` and `take` ask for no condition. */
export type Removal = Condition & { readonly removed: Key };
export type Write = Put | Update | Removal;

export type Updated = Done & {
  /** The attributes that were changed, as they are now. */
  readonly changed: Row;
};

/** Sort keys from `from` to `to`, both included, or beginning with `prefix`; all of the partition otherwise. */
export type Query = {
  readonly pk: string;
  readonly range?: { readonly from: string; readonly to: string } | { readonly prefix: string };
  readonly limit?: number;
  /** In the opposite order of sort key. */
  readonly lastFirst?: boolean;
  /** Twice the price, and nothing that was answered before is missing. */
  readonly consistent?: boolean;
  /** The attributes wanted, else all. Saves bytes on the way, not units: those count whole items. */
  readonly only?: readonly string[];
};

/** Reads may be sent again freely; they throw `StoreUnavailable` when no try is answered. */
export type TableReads = {
  get(key: Key, options: { readonly consistent: boolean }): Promise<Row | undefined>;
  /** Page by page, in order of sort key; eventually consistent unless asked otherwise. */
  query(query: Query): Promise<readonly Row[]>;
};

/** Each is one request, sent once; a failed condition shows the stored item. */
export type TableSteps = {
  /** A consistent read. */
  look(key: Key): Promise<{ readonly kind: 'found'; readonly row: Row | undefined } | NoAnswer>;
  put(put: Put): Promise<Done | Refused<Row | undefined> | NoAnswer>;
  update(update: Update): Promise<Updated | Refused<Row | undefined> | NoAnswer>;
  remove(key: Key): Promise<Done | NoAnswer>;
  /** Removes and shows what was removed: of several at once, one gets it. */
  take(key: Key): Promise<{ readonly kind: 'taken'; readonly row: Row | undefined } | NoAnswer>;
  transact(steps: readonly Write[]): Promise<Done | Cancelled | NoAnswer>;
};

export type Table = TableReads & TableSteps;

export type TableDeps = {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly name: string;
  readonly sleep: Sleep;
  /** 0 to 1, spreads the pauses between tries. */
  readonly random: () => number;
};
