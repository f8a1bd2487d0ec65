import type { WorkAudit } from '../../functions/ports/board.ts';
import type { Audit } from '../../functions/ports/staff.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';

/** Keeps what is noted, for tests to read. */
export function memoryAudit(): Audit & { readonly entries: readonly AuditEntry[]; readonly once: WorkAudit } {
  const entries: AuditEntry[] = [];
  const kept = new Set<string>();
  return {
    entries,
    note: async (_tenant, entry) => {
      entries.push(entry);
    },
    once: {
      note: async (_tenant, id, entry) => {
        const place = `${entry.at} ${id}`;
        if (!kept.has(place)) entries.push(entry);
        kept.add(place);
      },
    },
  };
}
