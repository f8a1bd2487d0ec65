import type { Handler, InputOf } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { AuditAction } from '../../../shared/domain/audit.ts';
import type { Statement, StatementKind } from '../../../shared/domain/figures/steering/statement.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { Statements } from '../../ports/figure.ts';
import type { NotedDeps } from '../audit/noted.ts';
import { isSame, seenContent } from '../catalogue/seen.ts';
import { writeEdit } from '../catalogue/write-edit.ts';
import { type WantedStatementDeps, wantedStatement } from './wanted-statement.ts';

export type SaveStatementDeps = WantedStatementDeps & NotedDeps & { readonly statements: Statements };

const actions = {
  target: 'target-saved',
  note: 'figure-explained',
  change: 'timeline-saved',
  promise: 'roadmap-saved',
} as const satisfies Record<StatementKind, AuditAction>;

/**
 * Says something in public, or withdraws it. Refused when somebody else has saved since it was looked at: then nothing is
 * written.
 */
export function saveStatement(deps: SaveStatementDeps): Handler<Routes['saveStatement'], StaffCaller> {
  const wanted = wantedStatement(deps);
  return async (input, caller) => {
    const { statementId: id, change, expectedVersion } = input;
    const before = await seen(deps, input, caller);
    if (!before.ok) return before;
    const next = await wanted(caller.tenant, { id, change, stored: before.value });
    if (!next.ok) return next;
    if (expectedVersion !== 'new' && isSame(before.value, next.value)) return ok({ version: expectedVersion });
    return await written(deps, caller, { ...input, content: next.value });
  };
}

async function written(
  deps: SaveStatementDeps,
  caller: StaffCaller,
  { content, change, expectedVersion, note }: InputOf<Routes['saveStatement']> & { readonly content: Statement },
): Promise<Result<{ version: number }, 'edited_meanwhile'>> {
  const { id, kind } = content;
  const saved = await writeEdit({ ...deps, things: deps.statements }, caller, {
    ...{ id, content, expectedVersion, note },
    undoes: change.kind === 'undo' ? change.version : undefined,
    action: change.kind === 'withdraw' ? 'statement-withdrawn' : actions[kind],
  });
  if (saved.ok || saved.code === 'edited_meanwhile') return saved.ok ? saved : fail('edited_meanwhile');
  throw new Error(`${id} does not fit into an item`);
}

async function seen(
  { statements }: SaveStatementDeps,
  { statementId: id, expectedVersion, change }: InputOf<Routes['saveStatement']>,
  caller: StaffCaller,
): Promise<Result<Statement | undefined, 'not_found' | 'edited_meanwhile'>> {
  if (expectedVersion !== 'new') return await seenContent(statements, { id, expectedVersion }, caller);
  return change.kind === 'edit' ? ok(undefined) : fail('not_found');
}
