import { Temporal } from 'temporal-polyfill';
import type { WorkAudit } from '../ports/board.ts';
import { auditIn } from './audit.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/** Entries at the time of what they tell of, under its id: told twice, they are kept once. */
export function workAuditIn(deps: { table: Pick<Table, 'put'>; repeat: Repeat }): WorkAudit {
  return {
    async note(tenant, id, entry) {
      const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(entry.at * 1000) };
      await auditIn({ ...deps, clock, newId: () => id }).note(tenant, entry);
    },
  };
}
