import * as z from 'zod';
import type { CivilDate } from './civil.ts';
import { citizensKpis } from './figures/definitions/citizens-kpis.ts';
import { houseKpis } from './figures/definitions/house-kpis.ts';
import type { ScopeKind } from './figures/scope.ts';
import type { Measure, Spread } from './figures/tally/measures.ts';

export const KpiId = z.enum([
  'offer-rate',
  'days-to-next',
  'waiting-time',
  'certificate-time',
  'visits-avoided',
  'no-show',
  'satisfaction',
  'completion',
  'digital-take-up',
  'cost-per-transaction',
  'certificates-in-time',
  'lead-time',
  'not-recorded',
  'utilisation',
  'reuse',
  'mail-speed',
  'double-bookings',
  'ideas-answered',
]);
export type KpiId = z.infer<typeof KpiId>;

/**
 * How a value comes from sums. `share`: of / (of + rest), in percent; `spread`: a percentile of how often each value came
 * up; `mean`: of levels 1 to 5; `count`: the sum, known where there is something `among` which was counted; `cost`: priced units (prices.ts) / (sum of `per`), in cents.
 */
export type Formula =
  | { readonly kind: 'share'; readonly of: readonly Measure[]; readonly rest: readonly Measure[] }
  | { readonly kind: 'spread'; readonly of: Spread; readonly headline: 50 | 90 }
  | { readonly kind: 'mean'; readonly levels: readonly [Measure, Measure, Measure, Measure, Measure] }
  | { readonly kind: 'count'; readonly of: readonly Measure[]; readonly among: readonly Measure[] }
  | { readonly kind: 'cost'; readonly units: readonly Measure[]; readonly per: readonly Measure[] };

export type Unit = 'percent' | 'days' | 'minutes' | 'hours' | 'score' | 'count' | 'cents';

/** A value to reach by a day. */
export type Target = { readonly value: number; readonly by: CivilDate };

/** A figure as it is defined; its name and explanation in all languages: shared/messages/figures. */
export type Kpi = {
  readonly id: KpiId;
  readonly formula: Formula;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  /** Until the programme lead sets another one. */
  readonly target?: Target;
  /** Where it is published. */
  readonly scopes: readonly ScopeKind[];
  /** Whether what is counted are people, so that few of them are never told apart. */
  readonly personal: boolean;
  /** Who answers for it. */
  readonly owner: 'programme lead' | 'lead clerk' | 'operations';
  /** Counts the changes of the definition. */
  readonly version: number;
  readonly since: CivilDate;
};

/** All figures, the most telling first. */
export const kpis: readonly Kpi[] = [...citizensKpis, ...houseKpis];

export const kpiOf = (id: KpiId): Kpi => {
  const kpi = kpis.find((one) => one.id === id);
  if (kpi === undefined) throw new Error(`No figure is called ${id}`);
  return kpi;
};
