import { Statement, type StatementId } from '../../../shared/domain/figures/steering/statement.ts';
import type { Statements } from '../../ports/figure.ts';
import { DataRow, type EditedDeps, editedThings, type Kind } from '../edited-things.ts';
import { statementKey, statementsPk } from './statement-keys.ts';

/** What the lead says, each edit with a record of who made it and when. */
export function statementsIn(deps: EditedDeps): Statements {
  return {
    ...editedThings(deps, statementKind(deps)),
    async list(tenant) {
      const rows = await deps.table.query({ pk: statementsPk(tenant), consistent: true });
      return rows.map((row) => {
        const { version, data } = DataRow.parse(row);
        return { version, content: Statement.parse(data) };
      });
    },
  };
}

function statementKind({ table }: Pick<EditedDeps, 'table'>): Kind<Statement, StatementId> {
  return {
    name: 'statement',
    schema: Statement,
    read: async (tenant, id) => {
      const row = await table.get(statementKey(tenant, id), { consistent: true });
      return row && { row, content: Statement.parse(DataRow.parse(row).data) };
    },
    items: (tenant, statement) => [{ ...statementKey(tenant, statement.id), data: statement }],
  };
}
