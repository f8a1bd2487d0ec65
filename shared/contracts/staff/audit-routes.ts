import * as z from 'zod';
import type { ErrorCode } from '../problem.ts';
import type { Route } from '../route.ts';
import { AuditExportQuery, AuditQuery, AuditView, mostAuditLines } from './audit.ts';

const audits = { capability: 'audit', at: 'anywhere' } as const;
const errors = ['sign_in_needed', 'not_permitted', 'invalid_request'] as const satisfies readonly ErrorCode[];

/** Who saw or changed what. Auditors of one office see its entries only, those of the municipality all. */
export const auditRoutes = {
  listAudit: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/audit',
    audience: 'staff',
    needs: audits,
    summary: 'Who saw or changed what, newest first',
    description: 'Looking is noted too.',
    request: { query: AuditQuery },
    response: { status: 200, schema: AuditView },
    errors,
    cache: 'no-store',
  },
  exportAudit: {
    group: 'staff',
    method: 'GET',
    path: '/v1/staff/audit/export',
    audience: 'staff',
    needs: audits,
    summary: 'The same as a file (CSV, RFC 4180)',
    description: `At most ${mostAuditLines} lines; more is refused with too_many at /to.`,
    request: { query: AuditExportQuery },
    response: { status: 200, schema: z.string(), contentType: 'text/csv; charset=utf-8' },
    errors,
    cache: 'no-store',
  },
} as const satisfies Record<string, Route>;
