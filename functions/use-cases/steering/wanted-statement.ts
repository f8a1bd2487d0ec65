import type { StatementChange, StatementDraft } from '../../../shared/contracts/staff/figures.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import { targetBounds } from '../../../shared/domain/figures/definitions/targets.ts';
import {
  figureOfStatement,
  kindOfStatement,
  Statement,
  type StatementId,
} from '../../../shared/domain/figures/steering/statement.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { kpiOf } from '../../../shared/domain/kpi.ts';
import { restored } from '../../../shared/domain/restored.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { type FieldProblem, fail, ok, type Result } from '../../../shared/result.ts';
import type { Statements } from '../../ports/figure.ts';
import { type TownTodayDeps, townToday } from './town-today.ts';

export type WantedStatementDeps = TownTodayDeps & { readonly statements: Pick<Statements, 'version'> };

type Asked = {
  readonly id: StatementId;
  readonly change: StatementChange;
  readonly stored: Statement | undefined;
};
type Wanted = Result<Statement, 'not_found' | 'invalid_request'>;
type DraftOf<Kind extends StatementDraft['kind']> = Extract<StatementDraft, { kind: Kind }>;

const mostDaysAhead = 10 * 366;
const nothingToUndo = fail('invalid_request', [{ pointer: '/change/version', code: 'nothing_to_undo' }]);

/** What would be said after a change, or what is wrong with it. `not_found`: there is nothing to withdraw or undo. */
export function wantedStatement(deps: WantedStatementDeps) {
  return async (tenant: TenantId, { id, change, stored }: Asked): Promise<Wanted> => {
    if (change.kind === 'edit') {
      return edited(
        { id, content: change.content, stored },
        await townToday(deps, tenant),
        secondsOf(deps.clock.now()),
      );
    }
    if (stored === undefined) return fail('not_found');
    if (change.kind === 'withdraw') return ok({ ...stored, withdrawn: true });
    const version = await deps.statements.version(tenant, id, change.version);
    if (version === undefined) return nothingToUndo;
    const { former, next } = version;
    const before = former && withoutStatementChange(stored, { former, next });
    return before ? ok(before) : nothingToUndo;
  };
}

/** A statement as it is, but with what a change touched as it was before; undefined where the two do not fit together. */
export function withoutStatementChange(
  current: Statement,
  { former, next }: { readonly former: Statement; readonly next: Statement },
): Statement | undefined {
  return Statement.safeParse(restored(current, former, next)).data;
}

type Edited = { readonly id: StatementId; readonly content: StatementDraft; readonly stored: Statement | undefined };

function edited({ id, content, stored }: Edited, today: CivilDate, now: number): Wanted {
  if (content.kind !== kindOfStatement(id)) {
    return fail('invalid_request', [{ pointer: '/change/content/kind', code: 'not_allowed' }]);
  }
  const problems = problemsOf(id, content, { stored, today });
  if (problems.length > 0) return fail('invalid_request', problems);
  return ok(Statement.parse({ id, ...filled(content, { stored, today, now }) }));
}

type Known = { readonly stored: Statement | undefined; readonly today: CivilDate };

/** What nobody types: the day of a note, the place of a new entry after all others. */
function filled(content: StatementDraft, { stored, today, now }: Known & { readonly now: number }) {
  if (content.kind === 'target') return { ...content, value: Math.round(content.value * 10) / 10 };
  if (content.kind === 'note') {
    const isSame = stored?.kind === 'note' && JSON.stringify(stored.text) === JSON.stringify(content.text);
    return { ...content, on: isSame && !stored.withdrawn ? stored.on : today };
  }
  if (content.kind === 'change') return content;
  return { ...content, rank: content.rank ?? (stored?.kind === 'promise' ? stored.rank : now) };
}

function problemsOf(id: StatementId, content: StatementDraft, known: Known): FieldProblem[] {
  if (content.kind === 'target') return targetProblems(id, content, known);
  if (content.kind === 'promise') return promiseProblems(content, known);
  if (content.kind === 'note' || content.on <= known.today) return [];
  return [{ pointer: '/change/content/on', code: 'too_far_ahead' }];
}

function targetProblems(id: StatementId, { value, by }: DraftOf<'target'>, { today }: Known): FieldProblem[] {
  const figure = figureOfStatement(id);
  if (figure === undefined) throw new Error(`${id} is about no figure`);
  const { least, most } = targetBounds[kpiOf(figure).unit];
  const problems: FieldProblem[] = [];
  if (value < least) problems.push({ pointer: '/change/content/value', code: 'too_small' });
  if (value > most) problems.push({ pointer: '/change/content/value', code: 'too_big' });
  if (by <= today) problems.push({ pointer: '/change/content/by', code: 'in_the_past' });
  if (by > addDays(today, mostDaysAhead)) problems.push({ pointer: '/change/content/by', code: 'too_far_ahead' });
  return problems;
}

/** A day that was promised stays when it is over: a new one must be to come. */
function promiseProblems({ promised, phase }: DraftOf<'promise'>, { stored, today }: Known): FieldProblem[] {
  if (promised === undefined) return [];
  const isKept = stored?.kind === 'promise' && stored.promised === promised;
  const isOpen = phase === 'planned' || phase === 'doing';
  if (isOpen && !isKept && promised < today) return [{ pointer: '/change/content/promised', code: 'in_the_past' }];
  if (promised > addDays(today, mostDaysAhead)) {
    return [{ pointer: '/change/content/promised', code: 'too_far_ahead' }];
  }
  return [];
}
