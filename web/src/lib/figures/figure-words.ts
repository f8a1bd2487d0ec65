import type { FigureView } from '#shared/contracts/figures/figures.ts';
import type { Month } from '#shared/domain/figures/month.ts';
import { kpiOf } from '#shared/domain/kpi.ts';
import type { Language } from '#shared/domain/language.ts';
import type { FiguresMessages } from '#shared/messages/figures/de.ts';
import { dayText, isNothingFree, measureText, monthNear, valueText } from '#shared/messages/figures/figure-format.ts';

/** The value with its unit, or that nothing was free. */
export function fullText(value: number, { unit }: FigureView, { m, language }: Speech): string {
  return isNothingFree(value, unit) ? m.nothingFree : measureText(value, unit, language);
}

/** How far the offices lie apart, and where the town lies then. */
export function rangeText(figure: FigureView, speech: Speech): string {
  const { range, unit, months } = figure;
  if (!range) return '';
  const { low, high, offices } = range;
  const { m, language } = speech;
  if (low === high) return m.sameRange(offices);
  const value = months.at(-1)?.value ?? low;
  const text = m.range(valueText(low, unit, language), fullText(high, figure, speech), offices);
  return low <= value && value <= high ? text : `${text} ${m.beyondRange}`;
}

export type Speech = { readonly m: FiguresMessages; readonly language: Language };
export type StatusName = keyof FiguresMessages['status'];

/** Whether the last month keeps the target; `open` while that cannot be said. */
export function statusOf({ met, target }: FigureView): StatusName {
  if (!target) return 'none';
  if (met === undefined) return 'open';
  return met ? 'met' : 'missed';
}

/** `9 von 10 höchstens 15 Minuten, bis 31. Dezember 2027`. */
export function goalText(figure: FigureView, { m, language }: Speech): string | undefined {
  const { target, better, unit, months } = figure;
  if (!target) return undefined;
  const text = unit === 'percent' || unit === 'score' ? valueText : measureText;
  const goal = m.goal[better](text(target.value, unit, language));
  const { formula } = kpiOf(figure.id);
  const spoken = formula.kind === 'spread' ? m.spread[formula.headline](goal) : goal;
  const isDue = target.by.slice(0, 7) <= (months.at(-1)?.period ?? '');
  return isDue ? spoken : m.goal.by(spoken, dayText(target.by, language));
}

/** How the last month differs from the one with a value before it. */
export type Move = 'better' | 'worse' | 'more' | 'less' | 'equal' | 'first';

type Compared = { readonly move: Move; readonly before?: { readonly value: number; readonly period: Month } };

/** Undefined where the last month has no value. */
export function comparedOf({ months, better }: FigureView): Compared | undefined {
  const last = months.at(-1)?.value;
  if (last === undefined) return undefined;
  const known = months.slice(0, -1).flatMap(({ value, period }) => (value === undefined ? [] : [{ value, period }]));
  const before = known.at(-1);
  if (!before) return { move: 'first' };
  if (last === before.value) return { move: 'equal', before };
  const isMore = last > before.value;
  if (better === 'neither') return { move: isMore ? 'more' : 'less', before };
  return { move: isMore === (better === 'higher') ? 'better' : 'worse', before };
}

/** `besser als im September (84)`. */
export function moveText(figure: FigureView, { m, language }: Speech): string | undefined {
  const compared = comparedOf(figure);
  const period = figure.months.at(-1)?.period;
  if (!compared || !period) return undefined;
  const { move, before } = compared;
  if (!before || move === 'first') return m.change.first;
  const month = monthNear(before.period, period, language);
  if (move === 'equal') return m.change.equal(month);
  const value = isNothingFree(before.value, figure.unit)
    ? m.nothingFree
    : valueText(before.value, figure.unit, language);
  return m.change[move](month, value);
}
