import type { FieldWords } from '#lib/catalogue-edit/field-label.ts';
import { languageNames } from '#lib/language-path.ts';
import { CivilDate } from '#shared/domain/civil.ts';
import { targetBounds } from '#shared/domain/figures/definitions/targets.ts';
import { figureOfStatement, Phase, type StatementId } from '#shared/domain/figures/steering/statement.ts';
import { kpiOf, type Unit } from '#shared/domain/kpi.ts';
import { Language } from '#shared/domain/language.ts';
import { dayText, measureText } from '#shared/messages/figures/figure-format.ts';
import { staffSteeringMessages } from '#shared/messages/staff-steering/staff-steering-messages.ts';
import { typedValue } from './target-value.ts';

/** The unit in which a target is typed. */
export function unitOfStatement(id: StatementId): Unit {
  const figure = figureOfStatement(id);
  return figure === undefined ? 'count' : kpiOf(figure).unit;
}

/** The least and the most that a target may be, as people type it. */
export function boundsOf(unit: Unit, language: Language): readonly [least: string, most: string] {
  const { least, most } = targetBounds[unit];
  return [typedValue(least, unit, language), typedValue(most, unit, language)];
}

/** What fields of a statement and their values are called, in the form and in its history. */
export function steeringWords(id: StatementId, language: Language): FieldWords {
  const { fields, edit, moved } = staffSteeringMessages[language];
  const unit = unitOfStatement(id);
  const problems: Readonly<Record<string, string>> = {
    value: edit.badValue(...boundsOf(unit, language)),
    by: edit.badBy,
    on: edit.badOn,
    promised: edit.badPromised,
  };
  return {
    labelOf(field) {
      const [first = '', second = ''] = field.split('.');
      const label = Object.entries(fields).find(([name]) => name === first)?.[1] ?? fields.other;
      const own = Language.safeParse(second).data;
      return own === undefined ? label : `${label} (${languageNames[own].long})`;
    },
    valueOf: (field, text) => valueText(field, text, { unit, language }),
    // The rank is a number that says nothing; where an entry went to does.
    changeOf: ({ field, former, next }) =>
      field === 'rank' && former && next ? moved[Number(next) < Number(former) ? 'up' : 'down'] : undefined,
    problemOf: (field) => (Object.hasOwn(problems, field) ? problems[field] : undefined),
  };
}

function valueText(
  field: string,
  text: string | undefined,
  { unit, language }: { readonly unit: Unit; readonly language: Language },
): string {
  const { yes, no, phases } = staffSteeringMessages[language];
  if (field === 'withdrawn') return text ? yes : no;
  if (!text) return '–';
  const date = ['by', 'on', 'promised'].includes(field) ? CivilDate.safeParse(text).data : undefined;
  if (date) return dayText(date, language);
  const phase = field === 'phase' ? Phase.safeParse(text).data : undefined;
  if (phase) return phases[phase];
  return field === 'value' && Number.isFinite(Number(text)) ? measureText(Number(text), unit, language) : text;
}
