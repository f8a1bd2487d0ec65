import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Statements } from '../../ports/figure.ts';
import { lastChange } from '../catalogue/last-change.ts';

export type GetStatementDeps = { readonly statements: Pick<Statements, 'get' | 'version'> };

/** What is said, to be edited. Nothing yet is an answer too: whoever looks is about to say something. */
export function getStatement({ statements }: GetStatementDeps): Handler<Routes['getStatement'], StaffCaller> {
  return async ({ statementId }, { tenant }) => {
    const found = await statements.get(tenant, statementId);
    if (found === undefined) return ok({ statementId });
    const { version, content } = found;
    const changed = await lastChange(statements, tenant, { id: statementId, version });
    return ok({ statementId, version, statement: content, ...changed });
  };
}
