import type { Audit } from '../../functions/staff-ports.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';

/** Keeps what is noted, for tests to read. */
export function memoryAudit(): Audit & { readonly entries: readonly AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return {
    entries,
    note: async (_tenant, entry) => {
      entries.push(entry);
    },
  };
}
