import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { mostAuditLines } from '../../../shared/contracts/staff/audit.ts';
import { csvFile } from '../../../shared/domain/csv-file.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import { type AskedAuditDeps, askedAudit } from './asked-audit.ts';

const columns = ['at', 'staffId', 'action', 'office', 'object', 'code', 'reason'] as const;
const mostRead = 100_000;

/** The same entries as a file for a spreadsheet. Too many for one file are refused rather than cut off. */
export function exportAudit(deps: AskedAuditDeps): Handler<Routes['exportAudit'], StaffCaller> {
  return async (filter, caller) => {
    const asked = { filter, action: 'export', count: mostAuditLines + 1, mostRead } as const;
    const answer = await askedAudit(deps, caller, asked);
    if (!answer.ok) return answer;
    const { entries, next } = answer.value;
    if (next !== undefined) return fail('invalid_request', [{ pointer: '/to', code: 'too_many' }]);
    return ok(csvFile([columns, ...entries.map((entry) => columns.map((column) => entry[column] ?? ''))]));
  };
}
