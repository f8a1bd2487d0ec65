import type { Kpi, Target } from '../../kpi.ts';
import { countsOf, type FormulaOf, partsOf } from '../definitions/formula.ts';
import { isFew } from '../few-people.ts';
import type { ReleaseRow } from '../release/release.ts';
import { kindOfScope, type ScopeKey, type ScopeKind, town } from '../scope.ts';
import type { Sums } from '../tally/tally.ts';

/** How much a part of the town takes away from the value of the whole. */
type Contribution = { readonly scope: ScopeKey; readonly points: number };

/**
 * Why a figure misses its target. `gap`: how much is missing, in the unit of the figure; of a spread: how many of 100
 * values more than allowed lie beyond the target. `points` of a part: by how much the gap would be smaller, had that part
 * just kept the target. Those of all offices add up to the gap (parts that are better than the target count against it);
 * a visit for two services counts in both. `masked`: parts too small to be told.
 */
export type Why = { readonly gap: number; readonly parts: readonly Contribution[]; readonly masked: number };

type Month = {
  readonly sums: ReadonlyMap<ScopeKey, Sums>;
  /** What may be told of the month (releaseRows). */
  readonly rows: readonly ReleaseRow[];
};
type Goal = Pick<Kpi, 'id' | 'formula' | 'better'> & { readonly target: Pick<Target, 'value'> };

const mostParts = 3;

/** Undefined where nothing is missing, or nothing may be told of the town. */
export function whyMissed(goal: Goal, { sums, rows }: Month): Why | undefined {
  const own = rows.filter(({ kpi }) => kpi === goal.id);
  const told = new Set(own.flatMap(({ scope, withheld }) => (withheld ? [] : [scope])));
  const whole = sums.get(town);
  if (!told.has(town) || whole === undefined) return undefined;
  const all = shortfall(goal, whole);
  if (all.weight === 0 || all.short <= 0) return undefined;
  const parts = own.flatMap(({ scope }) => {
    const part = scope === town ? undefined : sums.get(scope);
    return part ? [{ scope, ...shortfall(goal, part) }] : [];
  });
  const tellable = parts.filter(({ scope, hasFew }) => told.has(scope) && !hasFew);
  const points = tellable.map(({ scope, short }) => ({ scope, points: rounded(short / all.weight) }));
  return {
    gap: rounded(all.short / all.weight),
    parts: [...largest(points, 'office'), ...largest(points, 'service')],
    masked: parts.length - tellable.length,
  };
}

function largest(points: readonly Contribution[], kind: ScopeKind): readonly Contribution[] {
  return points
    .filter((one) => kindOfScope(one.scope) === kind && one.points > 0)
    .toSorted((one, other) => other.points - one.points)
    .slice(0, mostParts);
}

/** `short` / `weight` is what is missing; both are sums, so that parts add up. `hasFew`: it would tell of few people. */
type Shortfall = { readonly short: number; readonly weight: number; readonly hasFew: boolean };

function shortfall({ formula, better, target }: Goal, sums: Sums): Shortfall {
  const sign = better === 'lower' ? -1 : 1;
  const counts = countsOf(partsOf(formula), sums);
  const [first = 0] = counts;
  const weight = counts.reduce((sum, count) => sum + count, 0);
  switch (formula.kind) {
    case 'share':
      return {
        short: sign * (target.value * weight - 100 * first),
        weight,
        hasFew: counts.some((count) => isFew(count)),
      };
    case 'mean': {
      const levels = counts.reduce((sum, count, level) => sum + count * (level + 1), 0);
      return { short: sign * (target.value * weight - levels), weight, hasFew: false };
    }
    case 'count':
      return { short: sign * (target.value - first), weight: 1, hasFew: false };
    case 'cost':
      return { short: 0, weight: 0, hasFew: false };
    case 'spread':
      return beyond(formula, target.value, sums);
  }
}

/** A percentile keeps its target while no more than the rest of a hundred values lie beyond it. */
function beyond(formula: FormulaOf<'spread'>, target: number, { spreads }: Sums): Shortfall {
  const values = Object.entries(spreads[formula.of] ?? {});
  const weight = values.reduce((sum, [, times]) => sum + times, 0);
  const over = values.reduce((sum, [value, times]) => sum + (Number(value) > target ? times : 0), 0);
  const hasFew = isFew(over) || isFew(weight - over);
  return { short: 100 * over - (100 - formula.headline) * weight, weight, hasFew };
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}
