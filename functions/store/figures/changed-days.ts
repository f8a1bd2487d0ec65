import * as z from 'zod';
import { CivilDate } from '../../../shared/domain/civil.ts';
import type { ChangedDays } from '../../ports/counting.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { changedDayKey, changedDaysPk } from './tally-keys.ts';

const ChangedRow = z.object({ sk: CivilDate, m: z.string() });

type ChangedDaysDeps = {
  readonly table: Table;
  readonly repeat: Repeat;
  /** Another one for each mark. */
  readonly nonce: () => string;
};

/** See `ChangedDays`: one small item a day, gone when the day is counted. */
export function changedDaysIn({ table, repeat, nonce }: ChangedDaysDeps): ChangedDays {
  return {
    async mark(tenant, date) {
      const item = { ...changedDayKey(tenant, date), m: nonce() };
      await repeat(() => table.put({ item }));
    },
    async list(tenant) {
      const rows = await table.query({ pk: changedDaysPk(tenant), consistent: true });
      return rows.map((row) => ChangedRow.parse(row)).map(({ sk, m }) => ({ date: sk, mark: m }));
    },
    async clear(tenant, { date, mark }) {
      const removed = { removed: changedDayKey(tenant, date), condition: 'm = :mark', values: { ':mark': mark } };
      // Refused where the day was marked again, or somebody else has cleared it: both are as they should be.
      await repeat(() => table.transact([removed]));
    },
  };
}
