import {
  kindOfStatement,
  nameOfStatement,
  type StatementId,
  type StatementKind,
} from '../../../shared/domain/figures/steering/statement.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { join, type Key } from '../keys.ts';

/*
 * Keys of what the programme lead says in public; t is the tenant, as in keys.ts.
 *
 * | item         | pk     | sk                             | asked for by                            | read as    |
 * |--------------|--------|--------------------------------|-----------------------------------------|------------|
 * | target, note | T#t#KN | TARGET#<figure>, NOTE#<figure> | pages of figures; the programme lead    | Query; Get |
 * | change       | T#t#KN | CHANGE#<name>                  | pages of figures; the programme lead    | Query; Get |
 * | promise      | T#t#KN | ROADMAP#<name>                 | the roadmap; the programme lead         | Query; Get |
 */

const sections = { target: 'TARGET', note: 'NOTE', change: 'CHANGE', promise: 'ROADMAP' } as const;

/** Everything that the programme lead says in public. */
export const statementsPk = (tenant: TenantId) => join('T', tenant, 'KN');

export const statementKey = (tenant: TenantId, id: StatementId): Key => ({
  pk: statementsPk(tenant),
  sk: join(sections[kindOfStatement(id)], nameOfStatement(id)),
});

/** Sort-key prefix of all that is said of a kind. */
export const statementsOfKind = (kind: StatementKind) => join(sections[kind], '');
