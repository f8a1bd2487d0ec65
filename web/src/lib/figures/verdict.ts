import type { FigureView } from '#shared/contracts/figures/figures.ts';
import type { KpiTexts } from '#shared/messages/figures/kpi-text.ts';
import { comparedOf, type Move, type Speech } from './figure-words.ts';

/** How we do, in one sentence: how many targets the last month keeps, of those of which it can be said. */
export function verdictOf(figures: readonly FigureView[], { m }: Speech): string {
  const judged = figures.filter(({ met }) => met !== undefined);
  const kept = judged.filter(({ met }) => met === true);
  return judged.length === 0 ? m.noVerdict : m.kept(kept.length, judged.length);
}

/** Which targets are missed, by name, and in which direction the figures went. */
export function leadOf(figures: readonly FigureView[], { m, kpi }: Speech & { readonly kpi: KpiTexts }): string {
  const missed = figures.filter(({ met }) => met === false).map(({ id }) => kpi[id].name);
  const moves = figures.map(moveOfMonth);
  const count = (move: (typeof moves)[number]) => moves.filter((one) => one === move).length;
  const [better, worse, equal] = [count('better'), count('worse'), count('equal')];
  const sentences = [
    ...(missed.length > 0 ? [m.missed(missed)] : []),
    ...(better + worse > 0 ? [m.trend(better, worse, equal)] : []),
  ];
  return sentences.join(' ');
}

/** How a figure moved since the month before; undefined where that month or the last one has no value. */
function moveOfMonth(figure: FigureView): Move | undefined {
  const compared = comparedOf(figure);
  return compared?.before?.period === figure.months.at(-2)?.period ? compared?.move : undefined;
}
