import { type Kpi, kpis } from '../../kpi.ts';
import { fewestForPercentiles, fewestPeople } from '../definitions/definitions.ts';
import { countsOf, figureOf, valueOfCounts } from '../definitions/figure-of.ts';
import type { Occurrences } from '../definitions/percentiles.ts';
import { type ScopeKey, town } from '../scope.ts';
import type { Sums } from '../tally/tally.ts';
import { binsOfMany, binsOfOne, percentileOfBins } from './bins.ts';
import { countedPeople, protectedFigures } from './protected-figures.ts';
import type { ReleaseRow } from './release.ts';
import { type Hidden, hiddenOf } from './suppression.ts';

const nothing: Sums = { counts: {}, spreads: {} };

/**
 * What is released of a month: for each figure a row of the town and of each office and service of which there is anything
 * to tell; without a row there was nothing. `offered`: which services an office offers. Pure: the same sums give the same
 * rows, in the same order.
 */
export function releaseRows(
  month: ReadonlyMap<ScopeKey, Sums>,
  offered: ReadonlyMap<ScopeKey, ReadonlySet<ScopeKey>>,
): readonly ReleaseRow[] {
  const hidden = hiddenOf({ figures: protectedFigures, counted: countedPeople(month), offered });
  const others = [...month.keys()].filter((key) => key !== town).toSorted();
  return kpis.flatMap((kpi) => {
    const told = others.filter((key) => kpi.scopes.some((kind) => key.startsWith(`${kind}.`)));
    return [town, ...told].flatMap((scope) => rowOf(kpi, { scope, sums: month.get(scope) ?? nothing }, hidden));
  });
}

type Of = { readonly scope: ScopeKey; readonly sums: Sums };

function rowOf(kpi: Kpi, of: Of, hidden: Hidden<Kpi['id']>): readonly ReleaseRow[] {
  const row = { kpi: kpi.id, scope: of.scope };
  if (hidden.figures.has(kpi.id)) return [{ ...row, withheld: 'few' }];
  if (hidden.rows.get(kpi.id)?.has(of.scope)) return [{ ...row, withheld: 'few' }];
  const counts = [...countsOf(kpi.formula, of.sums)];
  if (counts.every((count) => count === 0)) return of.scope === town ? [{ ...row, counts }] : [];
  if (kpi.formula.kind === 'spread') return [spreadRow(kpi, of, counts)];
  const value = valueOfCounts(kpi.formula, counts);
  return [{ ...row, counts, ...(value !== undefined && { value }) }];
}

function spreadRow(kpi: Kpi, of: Of, counts: number[]): ReleaseRow {
  const row = { kpi: kpi.id, scope: of.scope };
  const [all = 0] = counts;
  if (kpi.personal && all < fewestForPercentiles) return { ...row, withheld: 'few' };
  const { bins, percentiles } =
    kpi.personal && of.scope === town ? binnedSpread(kpi, of.sums) : exactSpread(kpi, of.sums);
  const value = kpi.formula.kind === 'spread' && kpi.formula.headline === 50 ? percentiles?.p50 : percentiles?.p90;
  return {
    ...row,
    counts,
    ...(bins && { bins: [...bins] }),
    ...(percentiles && { percentiles }),
    ...(value !== undefined && { value }),
  };
}

type Spread = Pick<ReleaseRow, 'bins' | 'percentiles'>;

/** Of people in the whole town: everything that is said comes from the bins. */
function binnedSpread(kpi: Kpi, sums: Sums): Spread {
  const bins = binsOfMany(occurrencesOf(kpi, sums), fewestPeople);
  const [p50, p90] = [percentileOfBins(bins, 50), percentileOfBins(bins, 90)];
  return { bins: [...bins], ...(p50 !== undefined && p90 !== undefined && { percentiles: { p50, p90 } }) };
}

/** The percentiles as they are, and where nobody is counted all values. */
function exactSpread(kpi: Kpi, sums: Sums): Spread {
  const figure = figureOf(kpi, sums);
  return {
    ...(!kpi.personal && { bins: [...binsOfOne(occurrencesOf(kpi, sums))] }),
    ...(figure.kind === 'value' && figure.percentiles && { percentiles: figure.percentiles }),
  };
}

function occurrencesOf({ formula }: Kpi, { spreads }: Sums): Occurrences {
  return formula.kind === 'spread' ? (spreads[formula.of] ?? {}) : {};
}
