import type * as z from 'zod';
import type { FigureOfMonth } from '../../../shared/contracts/figures/figures.ts';
import type { Month } from '../../../shared/domain/figures/month.ts';
import type { FigurePage } from '../../../shared/domain/figures/release/figure-page.ts';
import type { KpiId } from '../../../shared/domain/kpi.ts';

/** What was published of a figure in a month; `nothing` where no month like that was. */
export function figureOfMonth(
  page: FigurePage | undefined,
  figure: KpiId,
  period: Month,
): z.infer<typeof FigureOfMonth> {
  const index = page?.months.indexOf(period) ?? -1;
  const shown = page?.figures[figure]?.values[index] ?? 'nothing';
  return typeof shown === 'number' ? { period, value: shown } : { period, withheld: shown };
}
