import * as z from 'zod';
import { hashOf, rowsByFigure } from '../../../shared/domain/figures/release/chain.ts';
import { ReleaseHead, ReleaseRow } from '../../../shared/domain/figures/release/release.ts';
import { KpiId } from '../../../shared/domain/kpi.ts';
import type { Releases } from '../../ports/figure.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { packedJson, unpackedJson } from './packed-json.ts';
import { definitionsKey, headKey, headsOf, releaseRowsKey, releaseRowsPk, releaseRowsSk } from './release-keys.ts';

const jsonText = z.string().transform((text): unknown => JSON.parse(text));
const StoredHead = z.object({ head: jsonText.pipe(ReleaseHead) });
const StoredRows = z.object({ sk: z.string(), rows: z.string().transform(unpackedJson).pipe(z.array(ReleaseRow)) });
const StoredDefinitions = z.object({ definitions: jsonText.pipe(z.array(z.record(z.string(), z.json()))) });

export type ReleasesDeps = {
  readonly table: Table;
  readonly repeat: Repeat;
  readonly sha256: (text: string) => string;
};

/**
 * Rows lie under their hash and the head comes last: whatever a publisher that broke off has left behind is read by nobody,
 * and of two at once only one can say which rows are those of the month.
 */
export function releasesIn({ table, repeat, sha256 }: ReleasesDeps): Releases {
  return {
    async heads(tenant) {
      const { pk, prefix } = headsOf(tenant);
      const rows = await table.query({ pk, range: { prefix }, consistent: true });
      return rows.map((row) => StoredHead.parse(row).head);
    },
    async rows(tenant, head) {
      const stored = await table.query({ pk: releaseRowsPk(tenant, head.period) });
      const bySk = new Map(stored.map((row) => StoredRows.parse(row)).map(({ sk, rows }) => [sk, rows]));
      return Object.entries(head.rows).flatMap(([kpi, hash]) => {
        const rows = bySk.get(releaseRowsSk(kpi, hash));
        if (rows === undefined) throw new Error(`The rows of ${kpi} in ${head.period} are missing`);
        return rows;
      });
    },
    async definitions(tenant, hash) {
      const row = await table.get(definitionsKey(tenant, hash), { consistent: false });
      return row && StoredDefinitions.parse(row).definitions;
    },
    async add(tenant, { head, rows }, definitions) {
      const { period } = head;
      for (const [kpi, some] of rowsByFigure(rows)) {
        const key = releaseRowsKey(tenant, { period, kpi: KpiId.parse(kpi), hash: hashOf(some, sha256) });
        await repeat(() => table.put({ item: { ...key, rows: packedJson(some) } }));
      }
      const definitionsItem = definitionsKey(tenant, head.definitions);
      await repeat(() => table.put({ item: { ...definitionsItem, definitions: JSON.stringify(definitions) } }));
      const item = { ...headKey(tenant, period), hash: head.hash, head: JSON.stringify(head) };
      const added = await repeat(() => table.put({ item, condition: 'attribute_not_exists(pk)' }));
      // A first try of ours may have arrived without an answer.
      return added.kind === 'done' || added.stored?.['hash'] === head.hash;
    },
  };
}
