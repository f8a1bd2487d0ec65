import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import { statementChanges } from '../../../shared/domain/catalogue-changes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Statements } from '../../ports/figure.ts';
import { versionsOf } from '../catalogue/versions-of.ts';
import { withoutStatementChange } from './wanted-statement.ts';

export type ListStatementVersionsDeps = { readonly statements: Pick<Statements, 'get' | 'versions'> };

/** Nothing that was said is ever removed: what is withdrawn is kept. */
const removals = { removed: async () => undefined };

/** Who said what, when, and what was different afterwards; newest first. */
export function listStatementVersions({
  statements,
}: ListStatementVersionsDeps): Handler<Routes['listStatementVersions'], StaffCaller> {
  return async ({ statementId, upTo }, caller) => {
    const found = await versionsOf(
      { things: statements, removals },
      { caller, id: statementId, upTo },
      { changes: statementChanges, without: withoutStatementChange },
    );
    if (found === undefined) return fail('not_found');
    const { content: _content, ...page } = found;
    return ok({ statementId, ...page });
  };
}
