import * as z from 'zod';
import type { CivilDate } from './civil.ts';
import { citizensKpis } from './figures/definitions/citizens-kpis.ts';
import type { Formula } from './figures/definitions/formula.ts';
import { houseKpis } from './figures/definitions/house-kpis.ts';
import type { ScopeKind } from './figures/scope.ts';

/** Names of the figures, in the order in which they are shown. They stand in releases for good. */
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

/** What a value is in. Percent and score with one decimal; money in cents. */
export const Unit = z.enum(['percent', 'days', 'minutes', 'hours', 'score', 'count', 'cents']);
export type Unit = z.infer<typeof Unit>;

/** Which way a figure should go; `neither`: it is told, and has no target. */
export const Better = z.enum(['higher', 'lower', 'neither']);
export type Better = z.infer<typeof Better>;

/** A value to reach by a day. */
export type Target = { readonly value: number; readonly by: CivilDate };

/**
 * A figure as it is defined; its name and explanation in all languages: shared/messages/figures. Published with each release
 * (definitionsInForce): whoever changes one counts up its `version`.
 */
export type Kpi = {
  readonly id: KpiId;
  readonly formula: Formula;
  readonly unit: Unit;
  readonly better: Better;
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

/** The definition of a figure; throws for a name that none has. */
export const kpiOf = (id: KpiId): Kpi => {
  const kpi = kpis.find((one) => one.id === id);
  if (kpi === undefined) throw new Error(`No figure is called ${id}`);
  return kpi;
};
