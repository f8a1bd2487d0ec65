import * as z from 'zod';
import { CivilDate } from '../../../shared/domain/civil.ts';
import type { ToldDays } from '../../ports/counting.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { toldDaysKey } from './tally-keys.ts';

const ToldRow = z.object({ d: CivilDate });

/** See `ToldDays`: one small item a municipality. */
export function toldDaysIn({ table, repeat }: { readonly table: Table; readonly repeat: Repeat }): ToldDays {
  return {
    async last(tenant) {
      const row = await table.get(toldDaysKey(tenant), { consistent: true });
      return row && ToldRow.parse(row).d;
    },
    async advance(tenant, date) {
      await repeat(() =>
        table.put({
          item: { ...toldDaysKey(tenant), d: date },
          condition: 'attribute_not_exists(d) OR d < :date',
          values: { ':date': date },
        }),
      );
    },
  };
}
