import * as z from 'zod';
import { DayTally } from '../../../shared/domain/figures/tally/tally.ts';
import type { Tallies } from '../../ports/counting.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { packedJson, unpackedJson } from './packed-json.ts';
import { talliesPk, tallyKey } from './tally-keys.ts';

/** `v` counts the writes; `z` is the tally, packed: that of four hundred offices fits into an item. */
const TallyRow = z.object({ v: z.int(), z: z.string() });
const Packed = z.string().transform(unpackedJson).pipe(DayTally);

/** See `Tallies`: one item a day. */
export function talliesIn({ table, repeat }: { readonly table: Table; readonly repeat: Repeat }): Tallies {
  return {
    async ofMonth(tenant, month) {
      const rows = await table.query({ pk: talliesPk(tenant, month), consistent: true });
      return rows.map((row) => Packed.parse(TallyRow.parse(row).z));
    },
    async ofDay(tenant, date) {
      const row = await table.get(tallyKey(tenant, date), { consistent: true });
      if (row === undefined) return { version: 0 };
      const { v, z: packed } = TallyRow.parse(row);
      return { version: v, tally: Packed.parse(packed) };
    },
    async keep(tenant, tally, version) {
      const item = { ...tallyKey(tenant, tally.date), v: version + 1, z: packedJson(tally) };
      const replaced = await repeat(() =>
        table.put({ item, condition: 'attribute_not_exists(pk) OR v = :version', values: { ':version': version } }),
      );
      if (replaced.kind === 'done') return true;
      // A write whose answer was lost is refused when it is sent again.
      return replaced.stored?.['v'] === item.v && replaced.stored['z'] === item.z;
    },
  };
}
