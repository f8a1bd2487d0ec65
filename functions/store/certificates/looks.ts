import * as z from 'zod';
import { LookActor, LookedAt } from '../../../shared/domain/certificate/look.ts';
import { StaffId } from '../../../shared/domain/ids.ts';
import type { Looks } from '../../ports/certificate.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { lookKey, looksPk } from './case-keys.ts';

/** At least twelve months, until the end of the next calendar year: BMG section 40(4). */
const keptDays = 731;

const LookRow = z.object({
  at: z.int(),
  who: LookActor,
  by: StaffId.optional(),
  what: LookedAt,
});

type LooksDeps = { readonly table: Table; readonly repeat: Repeat; readonly newId: () => string };

/** One item a look, only ever added; the table deletes it in the end. A note that was sent twice is kept once. */
export function looksIn({ table, repeat, newId }: LooksDeps): Looks {
  return {
    async note(tenant, requestId, { at, who, staffId, what }) {
      const key = lookKey(tenant, { requestId, milliseconds: at * 1000, id: newId() });
      await repeat(() => table.put({ item: { ...key, at, who, by: staffId, what, ttl: at + keptDays * 86_400 } }));
    },
    async list(tenant, requestId) {
      const rows = await table.query({ pk: looksPk(tenant, requestId), consistent: true });
      return rows.map((row) => {
        const { by, ...look } = LookRow.parse(row);
        return { ...look, ...(by && { staffId: by }) };
      });
    },
  };
}
