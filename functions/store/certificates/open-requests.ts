import * as z from 'zod';
import type { OpenRequests } from '../../ports/staff.ts';
import { partsOfSk } from '../keys.ts';
import type { TableReads } from '../table.ts';
import { openRequestsPk } from './case-keys.ts';

const Named = z.object({ sk: z.string() });

/** Counts what stands in the list of a product; requests come and go from it with their own transactions (traces.ts). */
export function openRequestsIn({ table }: { readonly table: TableReads }): OpenRequests {
  return {
    async count(tenant, id) {
      const rows = await table.query({ pk: openRequestsPk(tenant, id), consistent: true });
      const drafts = rows.filter((row) => partsOfSk(Named.parse(row).sk)[0] === 'draft').length;
      return { drafts, submitted: rows.length - drafts };
    },
  };
}
