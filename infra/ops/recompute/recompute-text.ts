import type { RecountedDay } from '../../../functions/use-cases/counting/recount-days.ts';
import { monthOf } from '../../../shared/domain/figures/month.ts';
import { tallyDifferences } from '../../../shared/domain/figures/tally/tally-differences.ts';

const shownDifferences = 20;

/** What was counted again, a line a month, and under it what differed from what was kept. */
export function recomputeText(days: readonly RecountedDay[]): string {
  if (days.length === 0) return 'Nothing was logged.';
  const months = Map.groupBy(days, ({ date }) => monthOf(date));
  return [...months].map(([month, ofMonth]) => monthText(month, ofMonth)).join('\n');
}

function monthText(month: string, days: readonly RecountedDay[]): string {
  const differing = days.filter(({ outcome }) => outcome !== 'same');
  if (differing.length === 0) return `${month}: ${daysText(days.length)}, all as they were kept.`;
  const lines = differing.flatMap(({ date, kept, counted }) =>
    tallyDifferences(kept, counted).map(
      ({ scope, what, before, after }) => `  ${date}  ${scope}  ${what}: ${before} kept, ${after} counted`,
    ),
  );
  const more = lines.length - shownDifferences;
  return [
    `${month}: ${daysText(days.length)}, ${differing.length} of them differed.`,
    ...lines.slice(0, shownDifferences),
    ...(more > 0 ? [`  and ${more} more.`] : []),
  ].join('\n');
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
