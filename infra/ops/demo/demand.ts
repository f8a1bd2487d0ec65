import type { Visit } from '../../../shared/domain/appointment.ts';
import { cellsFor } from '../../../shared/domain/grid.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { freeStarts } from '../../../shared/domain/slots.ts';
import { visitMinutes } from '../../../shared/domain/visit.ts';

/** How much of a day is taken, by how many open days it lies ahead: soon days are nearly full, one is full. */
const shares = [0.97, 0.9, 0.94, 1, 0.8, 0.6, 0.35, 0.15, 0.05] as const;

/**
 * What people come for, the frequent first: services with counts and how often, relative to each other. Families and
 * several papers at once: long visits fill a day with few writes, and the first start of the portal waits for them.
 */
const wishes = [
  { visit: { 'wohnung-anmelden': 4, personalausweis: 2, meldebescheinigung: 1 }, weight: 5 },
  { visit: { personalausweis: 2, reisepass: 2 }, weight: 5 },
  { visit: { personalausweis: 3 }, weight: 4 },
  { visit: { reisepass: 4 }, weight: 4 },
  { visit: { 'fuehrerschein-umtauschen': 2, 'internationaler-fuehrerschein': 2 }, weight: 3 },
  { visit: { 'fahrzeug-umschreiben': 3 }, weight: 3 },
  { visit: { 'eheschliessung-anmelden': 1 }, weight: 3 },
  { visit: { fuehrungszeugnis: 2, 'beglaubigung-kopie': 3 }, weight: 2 },
  { visit: { 'gewerbe-anmelden': 1 }, weight: 1 },
  { visit: { 'wohnung-anmelden': 1 }, weight: 1 },
  { visit: { 'online-ausweis-pin': 1 }, weight: 0.3 },
] as const;

/** A booking to make: what for, and which cells of the day. */
export type Demand = {
  readonly visit: Visit;
  readonly minutes: number;
  readonly first: number;
  readonly length: number;
};

/** The share of an office-day's places that shall be taken; `ahead` counts the office's open days from today. */
export function shareTaken(ahead: number): number {
  return shares[ahead] ?? 0;
}

/** Bookings that take about `share` of the free places of a day; a share of 1 leaves no room for any of the wishes. */
export function demandFor(
  office: Office,
  day: { readonly free: readonly number[]; readonly share: number },
  random: () => number,
): Demand[] {
  const free = [...day.free];
  const places = sum(free);
  const offered = offeredVisits(office);
  const demand: Demand[] = [];
  while (places - sum(free) < places * day.share) {
    const possible = offered.filter(({ length }) => freeStarts(free, length).length > 0);
    const wish = weighted(possible, random());
    if (!wish) break;
    const starts = freeStarts(free, wish.length);
    const first = starts[Math.floor(random() * starts.length)] ?? 0;
    for (let cell = first; cell < first + wish.length; cell += 1) free[cell] = (free[cell] ?? 0) - 1;
    demand.push({ visit: wish.visit, minutes: wish.minutes, first, length: wish.length });
  }
  return demand;
}

type OfferedVisit = {
  readonly visit: Visit;
  readonly minutes: number;
  readonly length: number;
  readonly weight: number;
};

function offeredVisits(office: Office): OfferedVisit[] {
  return wishes.flatMap(({ visit: wished, weight }) => {
    const visit = office.services
      .map(({ serviceId }) => ({ serviceId, count: Object.entries(wished).find(([id]) => id === serviceId)?.[1] ?? 0 }))
      .filter(({ count }) => count > 0);
    const minutes = visitMinutes(office, visit);
    const isWhole = visit.length === Object.keys(wished).length;
    return minutes !== undefined && isWhole ? [{ visit, minutes, length: cellsFor(office, minutes), weight }] : [];
  });
}

function weighted(visits: readonly OfferedVisit[], at: number): OfferedVisit | undefined {
  let left = at * sum(visits.map(({ weight }) => weight));
  for (const visit of visits) {
    left -= visit.weight;
    if (left < 0) return visit;
  }
  return visits.at(-1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + Math.max(0, number), 0);
}
