import * as z from 'zod';
import { CivilDate } from './civil.ts';
import type { Measure, Spread } from './figures/measures.ts';
import type { ScopeKind } from './figures/scope.ts';

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
 * up; `mean`: of levels 1 to 5; `count`: the sum; `cost`: priced units (prices.ts) / (sum of `per`), in cents.
 */
export type Formula =
  | { readonly kind: 'share'; readonly of: readonly Measure[]; readonly rest: readonly Measure[] }
  | { readonly kind: 'spread'; readonly of: Spread; readonly headline: 50 | 90 }
  | { readonly kind: 'mean'; readonly levels: readonly [Measure, Measure, Measure, Measure, Measure] }
  | { readonly kind: 'count'; readonly of: readonly Measure[] }
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

const since = CivilDate.parse('2026-01-01');
const by = CivilDate.parse('2027-12-31');
const everywhere = ['town', 'office', 'service'] as const;
const defined = { version: 1, since } as const;

/**
 * All figures, the most telling first. GOV.UK's four (cost per transaction, satisfaction, completion rate, digital
 * take-up) by their definitions (gov.uk/service-manual/measuring-success), and what citizens feel.
 */
export const kpis: readonly Kpi[] = [
  {
    ...defined,
    id: 'offer-rate',
    formula: { kind: 'share', of: ['searches.found'], rest: ['searches.nothing'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 85, by },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'days-to-next',
    formula: { kind: 'spread', of: 'days-to-next', headline: 50 },
    unit: 'days',
    better: 'lower',
    target: { value: 7, by },
    scopes: everywhere,
    personal: false,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'waiting-time',
    formula: { kind: 'spread', of: 'wait-minutes', headline: 90 },
    unit: 'minutes',
    better: 'lower',
    target: { value: 15, by },
    scopes: everywhere,
    personal: true,
    owner: 'lead clerk',
  },
  {
    ...defined,
    id: 'certificate-time',
    formula: { kind: 'spread', of: 'certificate-hours', headline: 90 },
    unit: 'hours',
    better: 'lower',
    target: { value: 72, by },
    scopes: ['town', 'service'],
    personal: true,
    owner: 'lead clerk',
  },
  {
    ...defined,
    id: 'visits-avoided',
    formula: { kind: 'share', of: ['certificates.issued'], rest: ['visits.finished'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 30, by },
    scopes: ['town'],
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'no-show',
    formula: { kind: 'share', of: ['visits.missed'], rest: ['visits.finished'] },
    unit: 'percent',
    better: 'lower',
    target: { value: 8, by },
    scopes: everywhere,
    personal: true,
    owner: 'lead clerk',
  },
  {
    ...defined,
    id: 'satisfaction',
    formula: { kind: 'mean', levels: ['feedback.1', 'feedback.2', 'feedback.3', 'feedback.4', 'feedback.5'] },
    unit: 'score',
    better: 'higher',
    target: { value: 4.2, by },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'completion',
    formula: {
      kind: 'share',
      of: ['journeys.completed', 'certificates.issued', 'certificates.rejected'],
      rest: ['journeys.left-before-details', 'journeys.left-after-details', 'certificates.withdrawn'],
    },
    unit: 'percent',
    better: 'higher',
    target: { value: 80, by },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'digital-take-up',
    formula: { kind: 'share', of: ['done.online'], rest: ['done.phone', 'done.counter'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 70, by },
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'cost-per-transaction',
    formula: {
      kind: 'cost',
      units: ['minutes.served', 'units.wcu', 'units.rcu', 'units.invocations', 'units.mails'],
      per: ['done.online', 'done.phone', 'done.counter'],
    },
    unit: 'cents',
    better: 'lower',
    scopes: ['town'],
    personal: false,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'certificates-in-time',
    formula: { kind: 'share', of: ['certificates.in-time'], rest: ['certificates.late'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 90, by },
    scopes: ['town', 'service'],
    personal: true,
    owner: 'lead clerk',
  },
  {
    ...defined,
    id: 'lead-time',
    formula: { kind: 'spread', of: 'lead-days', headline: 50 },
    unit: 'days',
    better: 'neither',
    scopes: everywhere,
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'not-recorded',
    formula: { kind: 'share', of: ['visits.unrecorded'], rest: ['visits.missed', 'visits.finished'] },
    unit: 'percent',
    better: 'lower',
    target: { value: 5, by },
    scopes: ['town', 'office'],
    personal: true,
    owner: 'lead clerk',
  },
  {
    ...defined,
    id: 'utilisation',
    formula: { kind: 'share', of: ['minutes.booked'], rest: ['minutes.unbooked'] },
    unit: 'percent',
    better: 'neither',
    scopes: ['town', 'office'],
    personal: false,
    owner: 'lead clerk',
  },
  {
    ...defined,
    id: 'reuse',
    formula: { kind: 'share', of: ['places.reused'], rest: ['places.lost'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 60, by },
    scopes: ['town', 'office'],
    personal: true,
    owner: 'programme lead',
  },
  {
    ...defined,
    id: 'mail-speed',
    formula: { kind: 'share', of: ['mails.fast'], rest: ['mails.slow'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 99, by },
    scopes: ['town'],
    personal: true,
    owner: 'operations',
  },
  {
    ...defined,
    id: 'double-bookings',
    formula: { kind: 'count', of: ['places.doubled'] },
    unit: 'count',
    better: 'lower',
    target: { value: 0, by: since },
    scopes: ['town', 'office'],
    personal: false,
    owner: 'operations',
  },
  {
    ...defined,
    id: 'ideas-answered',
    formula: { kind: 'share', of: ['ideas.answered'], rest: ['ideas.overdue'] },
    unit: 'percent',
    better: 'higher',
    target: { value: 90, by },
    scopes: ['town'],
    personal: false,
    owner: 'programme lead',
  },
];

export const kpiOf = (id: KpiId): Kpi => {
  const kpi = kpis.find((one) => one.id === id);
  if (kpi === undefined) throw new Error(`No figure is called ${id}`);
  return kpi;
};
