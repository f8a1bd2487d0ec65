import * as z from 'zod';
import { KpiId } from '../../kpi.ts';
import { Month } from '../month.ts';
import { kindOfScope, ScopeKey } from '../scope.ts';
import { Bin, type ReleaseHead, type ReleaseRow, Sha256 } from './release.ts';

/** Months that a page shows: two years, and the month to compare the oldest with. */
export const monthsShown = 25;

/** A figure's value in a month, or why there is none: `few` people, or `nothing` to measure. */
const Shown = z.union([z.number(), z.literal(['few', 'nothing'])]);
export type Shown = z.infer<typeof Shown>;

const FigureOnPage = z.object({
  /** One for each month of the page. */
  values: z.array(Shown),
  /** Of the last month. */
  counts: z.array(z.number()).optional(),
  percentiles: z.object({ p50: z.number(), p90: z.number() }).optional(),
  bins: z.array(Bin).optional(),
  /** Lowest and highest value of the offices in the last month, where at least three are published. */
  range: z.object({ low: z.number(), high: z.number(), offices: z.int() }).optional(),
});
type FigureOnPage = z.infer<typeof FigureOnPage>;

/** All figures of a scope over the last months, put together from releases so that a page needs one item. */
export const FigurePage = z.object({
  scope: ScopeKey,
  /** In order, without gaps. */
  months: z.array(Month),
  /** Of the last release. */
  hash: Sha256,
  figures: z.partialRecord(KpiId, FigureOnPage),
});
export type FigurePage = z.infer<typeof FigurePage>;

const fewestOffices = 3;

type Released = { readonly head: ReleaseHead; readonly rows: readonly ReleaseRow[] };

/** The pages of all scopes that occur in these releases (in order); none without a release. */
export function figurePages(releases: readonly Released[]): readonly FigurePage[] {
  const shown = releases.slice(-monthsShown);
  const last = shown.at(-1);
  if (last === undefined) return [];
  const months = shown.map(({ head }) => head.period);
  const byMonth = shown.map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  const known = new Map(shown.flatMap(({ rows }) => rows.map((row) => [keyOf(row), row] as const)));
  const ranges = rangesOf(last.rows);
  const pages = new Map<ScopeKey, FigurePage>();
  for (const [key, { scope, kpi }] of known) {
    const page = pages.get(scope) ?? { scope, months, hash: last.head.hash, figures: {} };
    const values = byMonth.map((rows) => shownOf(rows.get(key)));
    const range = kindOfScope(scope) === 'service' ? undefined : ranges.get(kpi);
    page.figures[kpi] = { values, ...detailsOf(byMonth.at(-1)?.get(key)), ...(range && { range }) };
    pages.set(scope, page);
  }
  return [...pages.values()];
}

function keyOf({ kpi, scope }: ReleaseRow): string {
  return `${kpi} ${scope}`;
}

function shownOf(row: ReleaseRow | undefined): Shown {
  if (row?.withheld) return row.withheld;
  return row?.value ?? 'nothing';
}

function detailsOf(row: ReleaseRow | undefined): Omit<FigureOnPage, 'values'> {
  if (row === undefined) return {};
  const { counts, percentiles, bins } = row;
  return { ...(counts && { counts }), ...(percentiles && { percentiles }), ...(bins && { bins }) };
}

function rangesOf(rows: readonly ReleaseRow[]) {
  const offices = rows.filter(({ scope, value }) => kindOfScope(scope) === 'office' && value !== undefined);
  const ranges = new Map<ReleaseRow['kpi'], NonNullable<FigureOnPage['range']>>();
  for (const [kpi, some] of Map.groupBy(offices, (row) => row.kpi)) {
    const values = some.flatMap(({ value }) => (value === undefined ? [] : [value]));
    if (values.length < fewestOffices) continue;
    ranges.set(kpi, { low: Math.min(...values), high: Math.max(...values), offices: values.length });
  }
  return ranges;
}
