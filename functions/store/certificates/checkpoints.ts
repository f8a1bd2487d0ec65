import * as z from 'zod';
import type { Checkpoints } from '../../ports/journal.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { checkpointKey, checkpointsPk } from './journal-keys.ts';

const Stored = z.object({
  size: z.int(),
  root: z.string().transform((text): Uint8Array => Buffer.from(text, 'base64url')),
  note: z.string(),
});

/** Signed checkpoints by their size; none is ever taken back. */
export function checkpointsIn({ table, repeat }: { table: Table; repeat: Repeat }): Checkpoints {
  return {
    async latest(tenant) {
      const [row] = await table.query({ pk: checkpointsPk(tenant), lastFirst: true, limit: 1, consistent: true });
      return row && Stored.parse(row);
    },
    async put(tenant, { size, root, note }) {
      const item = { ...checkpointKey(tenant, size), size, root: Buffer.from(root).toString('base64url'), note };
      await repeat(() => table.put({ item }));
    },
  };
}
