import type { auditRoutes } from '../../../shared/contracts/staff/audit-routes.ts';
import type { Guard } from '../../http/guard.ts';
import type { Handlers } from '../../http/serve.ts';
import { auditTrailIn } from '../../store/audit.ts';
import { exportAudit } from '../../use-cases/audit/export-audit.ts';
import { listAudit } from '../../use-cases/audit/list-audit.ts';
import type { StaffFoundation } from './foundation.ts';

/** What auditors ask for. */
export function auditHandlers(foundation: StaffFoundation, guard: Guard): Handlers<keyof typeof auditRoutes> {
  const deps = { ...foundation, auditTrail: auditTrailIn(foundation.table) };
  return {
    listAudit: guard('listAudit', listAudit(deps)),
    exportAudit: guard('exportAudit', exportAudit(deps)),
  };
}
