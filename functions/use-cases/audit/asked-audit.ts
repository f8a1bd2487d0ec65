import type { AuditLine } from '../../../shared/contracts/staff/audit.ts';
import type { AuditAction } from '../../../shared/domain/audit.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { addDays, dateIn } from '../../../shared/domain/time.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { AuditTrail } from '../../ports/staff.ts';
import { auditLine } from './audit-line.ts';
import { type AuditFilter, auditPart, daysProblem, matches, visibleTo } from './audit-reader.ts';
import { type NotedDeps, noted } from './noted.ts';

export type AskedAuditDeps = NotedDeps & {
  readonly auditTrail: AuditTrail;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
};

type Asked = {
  readonly filter: Omit<AuditFilter, 'from' | 'to'> & {
    readonly from?: CivilDate | undefined;
    readonly to?: CivilDate | undefined;
  };
  readonly action: Extract<AuditAction, 'audit-read' | 'export'>;
  readonly after?: string | undefined;
  readonly count: number;
  readonly mostRead: number;
};

type Answered = { from: CivilDate; to: CivilDate; entries: AuditLine[]; next?: string };
type Answer = Result<Answered, 'not_permitted' | 'invalid_request'>;

/** Days shown to somebody who names none. */
const usualDays = 7;

/** The entries that the caller may see and asks for, after noting that and for which days they were asked for. */
export async function askedAudit(deps: AskedAuditDeps, caller: StaffCaller, asked: Asked): Promise<Answer> {
  const { action, ...part } = asked;
  const { tenant, staff } = caller;
  const [municipality, offices] = await Promise.all([
    deps.catalogue.municipality(tenant),
    deps.catalogue.offices(tenant),
  ]);
  if (municipality === undefined) return fail('not_permitted');
  const { to = dateIn(municipality.zone, deps.clock.now()), from = addDays(to, 1 - usualDays) } = asked.filter;
  const filter = { ...asked.filter, from, to };
  const problem = daysProblem(filter);
  if (problem !== undefined) return problem;
  await noted(deps, caller, {
    action,
    object: `${from}/${to}`,
    ...(filter.office !== undefined && { officeId: filter.office }),
  });
  const [isVisible, isMeant] = [visibleTo(staff.grants), matches(filter)];
  const { entries, ...more } = await auditPart(deps.auditTrail, {
    ...part,
    tenant,
    zone: municipality.zone,
    filter,
    isWanted: (entry) => isVisible(entry) && isMeant(entry),
  });
  return ok({ from, to, entries: entries.map((entry) => auditLine(entry, { municipality, offices })), ...more });
}
