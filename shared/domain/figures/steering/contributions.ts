import type { Formula, Kpi, Target } from '../../kpi.ts';
import { fewestPeople } from '../definitions/definitions.ts';
import { countsOf } from '../definitions/figure-of.ts';
import type { ReleaseRow } from '../release/release.ts';
import { type ScopeKey, town } from '../scope.ts';
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
  const tellable = parts.filter(({ scope, isFew }) => told.has(scope) && !isFew);
  const points = tellable.map(({ scope, short }) => ({ scope, points: rounded(short / all.weight) }));
  return {
    gap: rounded(all.short / all.weight),
    parts: largest(points, 'office.').concat(largest(points, 'service.')),
    masked: parts.length - tellable.length,
  };
}

function largest(points: readonly Contribution[], prefix: string): readonly Contribution[] {
  return points
    .filter((one) => one.scope.startsWith(prefix) && one.points > 0)
    .toSorted((one, other) => other.points - one.points)
    .slice(0, mostParts);
}

/** `short` / `weight` is what is missing; both are sums, so that parts add up. */
type Shortfall = { readonly short: number; readonly weight: number; readonly isFew: boolean };

function shortfall({ formula, better, target }: Goal, sums: Sums): Shortfall {
  if (formula.kind === 'spread') return beyond(formula, target.value, sums);
  const sign = better === 'lower' ? -1 : 1;
  const counts = countsOf(formula, sums);
  const [first = 0, second = 0] = counts;
  if (formula.kind === 'count') return { short: sign * (target.value - first), weight: 1, isFew: false };
  if (formula.kind === 'cost') return { short: 0, weight: 0, isFew: false };
  const weight = counts.reduce((sum, count) => sum + count, 0);
  const reached =
    formula.kind === 'share' ? 100 * first : counts.reduce((sum, count, level) => sum + count * (level + 1), 0);
  const isFew = formula.kind === 'share' && [first, second].some(isSmall);
  return { short: sign * (target.value * weight - reached), weight, isFew };
}

/** A percentile keeps its target while no more than the rest of a hundred values lie beyond it. */
function beyond(formula: Extract<Formula, { kind: 'spread' }>, target: number, { spreads }: Sums): Shortfall {
  const values = Object.entries(spreads[formula.of] ?? {});
  const weight = values.reduce((sum, [, times]) => sum + times, 0);
  const over = values.reduce((sum, [value, times]) => sum + (Number(value) > target ? times : 0), 0);
  const isFew = isSmall(over) || isSmall(weight - over);
  return { short: 100 * over - (100 - formula.headline) * weight, weight, isFew };
}

function isSmall(count: number): boolean {
  return count > 0 && count < fewestPeople;
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}
