import { type Kpi, kpis } from '../../kpi.ts';
import { type Figure, type FormulaOf, figureOf, headlineOf } from '../definitions/formula.ts';
import { fewestForPercentiles, fewestPeople } from '../few-people.ts';
import { kindOfScope, type ScopeKey, town } from '../scope.ts';
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
    const told = others.filter((key) => kpi.scopes.includes(kindOfScope(key)));
    return [town, ...told].flatMap((scope) => rowOf(kpi, { scope, sums: month.get(scope) ?? nothing }, hidden));
  });
}

type Of = { readonly scope: ScopeKey; readonly sums: Sums };

function rowOf(kpi: Kpi, { scope, sums }: Of, hidden: Hidden<Kpi['id']>): readonly ReleaseRow[] {
  const row = { kpi: kpi.id, scope };
  if (hidden.figures.has(kpi.id) || hidden.rows.get(kpi.id)?.has(scope)) return [{ ...row, withheld: 'few' }];
  const { formula } = kpi;
  const figure = figureOf(formula, sums);
  const counts = [...figure.counts];
  if (counts.every((count) => count === 0)) return scope === town ? [{ ...row, counts }] : [];
  if (formula.kind !== 'spread') return [{ ...row, counts, ...valueIn(figure) }];
  const [all = 0] = counts;
  if (kpi.personal && all < fewestForPercentiles) return [{ ...row, withheld: 'few' }];
  return [{ ...row, counts, ...spreadOf({ ...kpi, formula }, { scope, sums }, figure) }];
}

function valueIn({ value }: Figure): Pick<ReleaseRow, 'value'> {
  return value === undefined ? {} : { value };
}

type Spread = Pick<ReleaseRow, 'bins' | 'percentiles' | 'value'>;

/** Of people in the whole town all comes from bins; in a part of it there are only percentiles. Else all values are told. */
function spreadOf(
  { formula, personal }: Kpi & { readonly formula: FormulaOf<'spread'> },
  { scope, sums }: Of,
  figure: Figure,
): Spread {
  const values = sums.spreads[formula.of] ?? {};
  const exact = { ...valueIn(figure), ...(figure.percentiles && { percentiles: figure.percentiles }) };
  if (!personal) return { ...exact, bins: [...binsOfOne(values)] };
  if (scope !== town) return exact;
  const bins = [...binsOfMany(values, fewestPeople)];
  const [p50, p90] = [percentileOfBins(bins, 50), percentileOfBins(bins, 90)];
  if (p50 === undefined || p90 === undefined) return { bins };
  return { bins, percentiles: { p50, p90 }, value: headlineOf(formula, { p50, p90 }) };
}
