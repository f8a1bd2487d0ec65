import { FiguresView, type FigureView } from '../../shared/contracts/figures/figures.ts';
import type { KpiId, Unit } from '../../shared/domain/kpi.ts';
import { kpis } from '../../shared/domain/kpi.ts';

// What the API of a town answers that has published for two years: targets kept and missed, gaps, notes, changes.

/** Value of October 2024, and of October 2026. */
const courses: Readonly<Record<KpiId, readonly [number, number]>> = {
  'offer-rate': [66.4, 88.1],
  'days-to-next': [19, 6],
  'waiting-time': [24, 14],
  'certificate-time': [130, 70],
  'visits-avoided': [11.2, 26.5],
  'no-show': [12.8, 9.1],
  satisfaction: [3.9, 4.4],
  completion: [71.3, 82],
  'digital-take-up': [48.9, 68.2],
  'cost-per-transaction': [1840, 1412],
  'certificates-in-time': [78, 93.4],
  'lead-time': [16, 12],
  'not-recorded': [9.4, 6.2],
  utilisation: [88.2, 91.7],
  reuse: [41, 63.3],
  'mail-speed': [97.1, 99.6],
  'double-bookings': [0, 0],
  'ideas-answered': [60, 92.3],
};

/** Parts of October 2026, in the order of each formula. */
const parts: Readonly<Record<KpiId, readonly number[]>> = {
  'offer-rate': [3048, 412],
  'days-to-next': [11_904],
  'waiting-time': [4212],
  'certificate-time': [1390],
  'visits-avoided': [1390, 3855],
  'no-show': [386, 3855],
  satisfaction: [12, 20, 61, 210, 402],
  completion: [5010, 1100],
  'digital-take-up': [4120, 1921],
  'cost-per-transaction': [84_000, 31_000, 22_000, 90_000, 9100, 6041],
  'certificates-in-time': [1298, 92],
  'lead-time': [3310],
  'not-recorded': [280, 4241],
  utilisation: [71_340, 6460],
  reuse: [310, 180],
  'mail-speed': [9064, 36],
  'double-bookings': [0, 640],
  'ideas-answered': [12, 1],
};

const spreads: Partial<Record<KpiId, { readonly p50: number; readonly p90: number }>> = {
  'days-to-next': { p50: 6, p90: 15 },
  'waiting-time': { p50: 5, p90: 14 },
  'certificate-time': { p50: 26, p90: 70 },
  'lead-time': { p50: 12, p90: 31 },
};

type Month = { period: string; value?: number; withheld?: 'few' | 'nothing' };

const monthsBefore = 25;
const monthAt = (index: number) => {
  const month = 2024 * 12 + 9 + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
};

/** A course with small ups and downs, always the same. */
function monthsOf([first, last]: readonly [number, number], unit: Unit): Month[] {
  const digits = unit === 'percent' || unit === 'score' ? 1 : 0;
  return Array.from({ length: monthsBefore }, (_, index) => {
    const share = index / (monthsBefore - 1);
    const wave = Math.sin(index * 1.7) * 0.06 * (first - last) * (1 - share);
    return { period: monthAt(index), value: Number((first + (last - first) * share + wave).toFixed(digits)) };
  });
}

/** Values between 0 and 12 days; and some hours in which nothing was free. */
const bins = [...Array.from({ length: 13 }, (_, day) => ({ from: day, to: day, count: 900 - day * 50 })), nothing()];

function nothing() {
  return { from: 999, to: 999, count: 204 };
}

function figure({ id, unit, better, version, since, target }: (typeof kpis)[number]) {
  const months = monthsOf(courses[id], unit);
  const value = courses[id][1];
  const isMet = target && (better === 'higher' ? value >= target.value : value <= target.value);
  return {
    ...{ id, unit, better, version, since, months, counts: [...parts[id]] },
    ...(spreads[id] && { percentiles: spreads[id] }),
    ...(id === 'days-to-next' && { bins }),
    ...(target && { target, met: isMet }),
    ...(id === 'offer-rate' && { range: { low: 78.4, high: 94.2, offices: 3 }, note }),
  };
}

const note = {
  text: { de: 'Seit Oktober öffnet das Rathaus Mitte zwei Schalter mehr am Donnerstag.' },
  on: '2026-10-05',
};

const offices = [
  { id: 'buergerbuero-nord', name: { de: 'Bürgerbüro Nord' } },
  { id: 'buergerbuero-weststadt', name: { de: 'Bürgerbüro Weststadt' } },
  { id: 'rathaus-mitte', name: { de: 'Rathaus Mitte', en: 'Town hall Mitte' } },
];
const services = [
  { id: 'personalausweis', name: { de: 'Personalausweis beantragen', en: 'Apply for an identity card' } },
  { id: 'wohnung-anmelden', name: { de: 'Wohnung anmelden', en: 'Register an address' } },
];

const town = {
  scope: { kind: 'town' },
  period: '2026-10',
  figures: kpis.map(figure),
  timeline: [
    { on: '2026-04-01', text: { de: 'Neue Zeiten jeden Werktag um 8 Uhr', en: 'New times every working day at 8' } },
    { on: '2026-06-15', text: { de: 'Erinnerung zwei Tage vor dem Termin' } },
    { on: '2026-10-01', text: { de: 'Zwei Schalter mehr am Donnerstag' } },
  ],
  offices,
  services,
  hash: '9f2c'.repeat(16),
};

/** All figures of the town over 25 months. */
export const figuresOfTown: FiguresView = FiguresView.parse(town);

/** The same, with some figures changed. */
export function withFigures(changes: Partial<Record<KpiId, Partial<FigureView>>>): FiguresView {
  const figures = figuresOfTown.figures.map((one) => ({ ...one, ...changes[one.id] }));
  return { ...figuresOfTown, figures };
}

/** Before anything was published. */
export const noFigures: FiguresView = FiguresView.parse({
  ...{ scope: town.scope, timeline: [], offices, services },
  figures: kpis.map(({ id, unit, better, version, since }) => ({ id, unit, better, version, since, months: [] })),
});

/** What the API answers for a town, an office or a service; undefined where there is none. */
export function figuresFor(search: URLSearchParams): FiguresView | undefined {
  const kind = search.get('scope') ?? 'town';
  if (kind === 'town') return figuresOfTown;
  const id = search.get('id');
  const places = kind === 'office' ? offices : services;
  if (!places.some((place) => place.id === id)) return undefined;
  const known = new Set(kpis.filter(({ scopes }) => scopes.some((scope) => scope === kind)).map((kpi) => kpi.id));
  return FiguresView.parse({
    ...figuresOfTown,
    scope: { kind, id },
    figures: figuresOfTown.figures.filter((one) => known.has(one.id)),
  });
}
