import { figureOfStatement, type StatementId } from '#shared/domain/figures/steering/statement.ts';
import { kpiOf } from '#shared/domain/kpi.ts';
import type { Language } from '#shared/domain/language.ts';
import { dayText, measureText } from '#shared/messages/figures/figure-format.ts';
import { staffSteeringMessages } from '#shared/messages/staff-steering/staff-steering-messages.ts';

/** The target that holds while the lead says nothing else; undefined where the statement is no target or there is none. */
export function definitionTarget(id: StatementId, language: Language): string | undefined {
  const figure = id.startsWith('target.') ? figureOfStatement(id) : undefined;
  const kpi = figure && kpiOf(figure);
  if (!kpi?.target) return undefined;
  const { goal, targetText } = staffSteeringMessages[language].overview;
  const { value, by } = kpi.target;
  return targetText(goal[kpi.better](measureText(value, kpi.unit, language)), dayText(by, language));
}
