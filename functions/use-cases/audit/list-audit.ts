import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { auditPageSize } from '../../../shared/contracts/staff/audit.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type AskedAuditDeps, askedAudit } from './asked-audit.ts';

/** A rare action among many entries is found over several pages rather than in one slow one. */
const mostRead = 2000;

/** Who saw or changed what, newest first, page by page. */
export function listAudit(deps: AskedAuditDeps): Handler<Routes['listAudit'], StaffCaller> {
  return ({ after, ...filter }, caller) =>
    askedAudit(deps, caller, { filter, action: 'audit-read', after, count: auditPageSize, mostRead });
}
