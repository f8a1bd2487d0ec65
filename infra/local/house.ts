import type { LocalKey } from './certificates/local-keys.ts';
import type { LocalClock } from './clock.ts';
import type { Closers } from './closers.ts';
import type { Folder, Secrets } from './folder.ts';
import type { Log } from './functions/log.ts';
import type { Table } from './table.ts';

/** What the parts of one local portal share. */
export type House = {
  readonly folder: Folder;
  readonly clock: LocalClock;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly open: Closers;
  /** Folder of the build. */
  readonly dist: string;
  readonly databaseEndpoint: string;
  readonly table: Table;
  readonly smtpPort: number;
  readonly identityIssuer: string;
  readonly citizensIssuer: string;
  readonly paymentsUrl: string;
  readonly registerUrl: string;
  readonly seal: LocalKey;
  readonly walletKey: LocalKey;
};
