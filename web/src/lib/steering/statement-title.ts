import { figureOfStatement, kindOfStatement, type StatementId } from '#shared/domain/figures/steering/statement.ts';
import type { Language } from '#shared/domain/language.ts';
import { kpiTexts } from '#shared/messages/figures/figures-messages.ts';
import { staffSteeringMessages } from '#shared/messages/staff-steering/staff-steering-messages.ts';

/** `Ziel: Wartezeit im Amt`. */
export function titleOfStatement(id: StatementId, language: Language): string {
  const figure = figureOfStatement(id);
  const name = figure ? kpiTexts[language][figure].name : '';
  return staffSteeringMessages[language].edit.title[kindOfStatement(id)](name);
}
