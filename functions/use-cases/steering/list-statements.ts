import type { Handler } from '../../../shared/contracts/route.ts';
import type { Routes } from '../../../shared/contracts/routes.ts';
import type { StatementsView } from '../../../shared/contracts/staff/figures.ts';
import { StatementId } from '../../../shared/domain/figures/steering/statement.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { dateIn } from '../../../shared/domain/time.ts';
import { houseChangeText } from '../../../shared/messages/figures/house-change-text.ts';
import { ok } from '../../../shared/result.ts';
import type { StaffCaller } from '../../ports/caller.ts';
import type { HouseChange, HouseChanges, Statements } from '../../ports/figure.ts';
import type { TownTodayDeps } from './town-today.ts';

export type ListStatementsDeps = TownTodayDeps & {
  readonly statements: Pick<Statements, 'list'>;
  readonly houseChanges: HouseChanges;
};

const proposedDays = 60;
type Proposal = StatementsView['proposals'][number];

/**
 * Everything that was said, and what was changed in the house and could be told: nothing of it is public before the lead
 * says so. What was told once is not proposed again, also when it was withdrawn.
 */
export function listStatements(deps: ListStatementsDeps): Handler<Routes['listStatements'], StaffCaller> {
  return async (_input, { tenant }) => {
    const now = deps.clock.now();
    const [town, all, changes] = await Promise.all([
      deps.catalogue.municipality(tenant),
      deps.statements.list(tenant),
      deps.houseChanges.since(tenant, secondsOf(now) - proposedDays * 86_400),
    ]);
    if (town === undefined) throw new Error(`The municipality ${tenant} is not in the catalogue`);
    const known = new Set<string>(all.map(({ content }) => content.id));
    const dayOf = (at: number) => dateIn(town.zone, now.subtract({ seconds: secondsOf(now) - at }));
    // Several edits of one kind on one day are one change.
    const proposals = new Map(changes.map((change) => proposalOf(change, dayOf)).map((one) => [one.statementId, one]));
    return ok({
      today: dateIn(town.zone, now),
      statements: all.map(({ version, content }) => ({ version, statement: content })),
      proposals: [...proposals.values()]
        .filter(({ statementId }) => !known.has(statementId))
        .toSorted((one, other) => other.at.localeCompare(one.at)),
    });
  };
}

function proposalOf({ kind, of, name, at }: HouseChange, dayOf: (at: number) => Proposal['on']): Proposal {
  const on = dayOf(at);
  return {
    statementId: StatementId.parse(`change.${on}-${kind}-${of}`),
    on,
    at: secondsText(at),
    text: houseChangeText(kind, name),
  };
}
