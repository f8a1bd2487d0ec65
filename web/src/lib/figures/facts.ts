import type { FigureView } from '#shared/contracts/figures/figures.ts';
import { kpiOf } from '#shared/domain/kpi.ts';
import type { Language } from '#shared/domain/language.ts';
import { monthText } from '#shared/messages/figures/figure-format.ts';
import type { Facts } from '#shared/messages/figures/kpi-text.ts';

const sum = (parts: readonly number[]) => parts.reduce((so, part) => so + part, 0);

/** What the last month's value was made of; undefined where that month has no value or no parts. */
export function factsOf(figure: FigureView, language: Language): Facts | undefined {
  const { id, months, counts, percentiles } = figure;
  const last = months.at(-1);
  const { kind } = kpiOf(id).formula;
  if (last?.value === undefined || !counts || (kind === 'spread' && !percentiles)) return undefined;
  const [first = 0, second = 0] = counts;
  const shares = { share: [first, first + second], mean: [sum(counts.slice(3)), sum(counts)] } as const;
  const whole = kind === 'cost' ? (counts.at(-1) ?? 0) : first;
  const [of, all] = kind === 'share' || kind === 'mean' ? shares[kind] : [whole, whole];
  return { month: monthText(last.period, language), of, all, p50: percentiles?.p50 ?? 0, p90: percentiles?.p90 ?? 0 };
}
