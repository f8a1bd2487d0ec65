import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StatementEffectView } from '../../../shared/contracts/staff/figures.ts';
import { statementChanges } from '../../../shared/domain/catalogue-changes.ts';
import { isMet } from '../../../shared/domain/figures/definitions/targets.ts';
import { town } from '../../../shared/domain/figures/scope.ts';
import { figureOfStatement, type Statement } from '../../../shared/domain/figures/steering/statement.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { kpiOf } from '../../../shared/domain/kpi.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { FigurePages, Statements } from '../../ports/figure.ts';
import { figureOfMonth } from './figure-of-month.ts';
import { type WantedStatementDeps, wantedStatement } from './wanted-statement.ts';

export type PreviewStatementDeps = WantedStatementDeps & {
  readonly statements: Pick<Statements, 'get' | 'version'>;
  readonly figurePages: Pick<FigurePages, 'get'>;
};

const monthsBack = 12;

/** What a change would say in public; for a target, which of the last months would have kept it. Nothing is written. */
export function previewStatement(deps: PreviewStatementDeps): Handler<Routes['previewStatement'], StaffCaller> {
  const wanted = wantedStatement(deps);
  return async ({ statementId, change }, { tenant }) => {
    const found = await deps.statements.get(tenant, statementId);
    const next = await wanted(tenant, { id: statementId, change, stored: found?.content });
    if (!next.ok) return next;
    const statement = next.value;
    return ok({
      ...(found && { version: found.version }),
      changes: statementChanges(found?.content, statement),
      statement,
      ...(await monthsWith(deps, tenant, statement)),
    });
  };
}

async function monthsWith(
  { figurePages }: PreviewStatementDeps,
  tenant: TenantId,
  statement: Statement,
): Promise<Pick<StatementEffectView, 'months'>> {
  const figure = figureOfStatement(statement.id);
  if (statement.kind !== 'target' || statement.withdrawn || figure === undefined) return {};
  const page = await figurePages.get(tenant, town);
  const months = (page?.months ?? []).slice(-monthsBack).map((period) => {
    const month = figureOfMonth(page, figure, period);
    const met = month.value === undefined ? undefined : isMet(kpiOf(figure), month.value, statement);
    return { ...month, ...(met !== undefined && { met }) };
  });
  return { months };
}
