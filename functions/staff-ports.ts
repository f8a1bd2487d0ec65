import type { AuditEntry } from '../shared/domain/audit.ts';
import type { TenantId } from '../shared/domain/ids.ts';

// Interfaces in domain words for what only staff does. Each slice adds its own.

/**
 * Who saw or changed what. Note before personal data is shown or changed: it throws when the entry cannot be kept, and
 * then nothing is shown.
 */
export type Audit = { note(tenant: TenantId, entry: AuditEntry): Promise<void> };
