import type { FigureView } from '#shared/contracts/figures/figures.ts';
import { isNothingFree, monthText } from '#shared/messages/figures/figure-format.ts';
import { fullText, goalText, type Speech } from './figure-words.ts';

/** What a chart shows, for those who do not see it: first and last value, and the target. */
export function chartSummary(figure: FigureView, speech: Speech): string {
  const { m, language } = speech;
  const known = figure.months.flatMap(({ value, period }) =>
    value === undefined ? [] : [{ value: fullText(value, figure, speech), month: monthText(period, language) }],
  );
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return '';
  const course = first === last ? m.chart.single(last.value, last.month) : m.chart.summary(first, last);
  const goal = goalText(figure, speech);
  return goal ? `${course} ${m.chart.goalIs(goal)}` : course;
}

/** Why there are gaps in the line, a sentence for each reason. */
export function gapSentences({ months, unit }: FigureView, { m }: Speech): readonly string[] {
  const few = months.filter(({ withheld }) => withheld === 'few').length;
  const nothing = months.filter(({ withheld }) => withheld === 'nothing').length;
  const full = months.filter(({ value }) => value !== undefined && isNothingFree(value, unit)).length;
  return [
    ...(few > 0 ? [m.chart.few(few)] : []),
    ...(nothing > 0 ? [m.chart.nothing(nothing)] : []),
    ...(full > 0 ? [m.chart.full(full)] : []),
  ];
}
