import type { CivilDate } from '../../../shared/domain/civil.ts';
import { weekdayOf } from '../../../shared/domain/time.ts';

/*
 * What the people of Lindenau want, when, and how patient they are. Invented, but in proportions that town halls report:
 * moves in autumn, passports before the summer, weddings and cars in spring, the telephone on Monday morning.
 */

/** By month, January first: how much more or less than usual. */
const seasons = {
  even: [1.05, 1, 1, 0.98, 0.98, 1, 0.95, 0.92, 1.08, 1.05, 1, 0.85],
  travel: [1, 1.1, 1.2, 1.3, 1.4, 1.35, 1.1, 0.8, 0.75, 0.8, 0.7, 0.6],
  moving: [0.9, 0.9, 1, 1.05, 0.95, 0.95, 1.05, 1.2, 1.35, 1.25, 0.95, 0.7],
  wedding: [1.1, 1.2, 1.35, 1.3, 1.2, 1, 0.9, 0.8, 0.8, 0.8, 0.8, 0.7],
  driving: [0.8, 0.85, 1.2, 1.35, 1.25, 1.1, 1, 0.9, 0.95, 0.95, 0.85, 0.7],
} as const;

/** How much is asked of an office for each of its counters: many work or shop in the middle of the town. */
export const partsOfTown: Readonly<Record<string, number>> = {
  'rathaus-mitte': 1.55,
  'buergerbuero-nord': 1.04,
  'buergerbuero-weststadt': 0.97,
};

/** What is asked for together, how often relative to each other, and when. */
export const wishes = [
  { visit: { personalausweis: 1 }, weight: 11, season: 'even' },
  { visit: { personalausweis: 2, reisepass: 2 }, weight: 13, season: 'travel' },
  { visit: { personalausweis: 3 }, weight: 6, season: 'even' },
  { visit: { reisepass: 1 }, weight: 8, season: 'travel' },
  { visit: { reisepass: 4 }, weight: 10, season: 'travel' },
  { visit: { 'wohnung-anmelden': 1 }, weight: 8, season: 'moving' },
  { visit: { 'wohnung-anmelden': 4, personalausweis: 2, meldebescheinigung: 1 }, weight: 12, season: 'moving' },
  { visit: { 'wohnung-anmelden': 2, bewohnerparkausweis: 1 }, weight: 5, season: 'moving' },
  { visit: { fuehrungszeugnis: 2, 'beglaubigung-kopie': 3 }, weight: 3, season: 'even' },
  { visit: { 'online-ausweis-pin': 1 }, weight: 2, season: 'even' },
  { visit: { 'fuehrerschein-umtauschen': 2, 'internationaler-fuehrerschein': 2 }, weight: 6, season: 'driving' },
  { visit: { 'fahrzeug-umschreiben': 2 }, weight: 4, season: 'driving' },
  { visit: { 'fahrzeug-zulassen': 3 }, weight: 4, season: 'driving' },
  { visit: { 'eheschliessung-anmelden': 1 }, weight: 4, season: 'wedding' },
  { visit: { urkunde: 2 }, weight: 2, season: 'even' },
  { visit: { 'gewerbe-anmelden': 1 }, weight: 2, season: 'even' },
] as const satisfies readonly {
  readonly visit: Readonly<Record<string, number>>;
  readonly weight: number;
  readonly season: keyof typeof seasons;
}[];
export type Wish = (typeof wishes)[number];

/** How often a wish comes up in the month of a date. */
export function weightOn(date: CivilDate, { weight, season }: Wish): number {
  return weight * (seasons[season][Number(date.slice(5, 7)) - 1] ?? 1);
}

/** Monday first. People look for appointments when they have an evening, and call when a week begins. */
const byWeekday = {
  online: [1.22, 1.1, 1.02, 1, 0.88, 0.6, 0.72],
  phone: [1.5, 1.15, 0.95, 0.95, 0.75, 0, 0],
  walkIn: [1.3, 1.05, 0.9, 1.1, 0.9, 0.6, 0],
} as const;
export type Way = keyof typeof byWeekday;

/** How many of the year's average come this way on a date; `progress` of the year, 0 to 1: the town grows. */
export function crowdOn(date: CivilDate, way: Way, progress: number): number {
  const all = wishes.reduce((sum, wish) => sum + weightOn(date, wish), 0);
  const usual = wishes.reduce((sum, { weight }) => sum + weight, 0);
  return (byWeekday[way][weekdayOf(date) - 1] ?? 1) * (all / usual) * (0.97 + 0.06 * progress);
}

/** Weights of the hours of a day from 0:00 on in which people look online: before work, at noon, in the evening. */
export const onlineHours = [1, 0, 0, 0, 0, 1, 4, 8, 12, 9, 7, 6, 8, 7, 5, 5, 5, 5, 6, 8, 9, 8, 5, 2] as const;

/** Of those who look online. */
export const citizens = {
  /** Ask at all offices; the others at that of their part of the town only. */
  anyOffice: 0.3,
  /** Can come only in the afternoon, only in the morning. */
  afternoon: 0.2,
  morning: 0.15,
  /** Want it as soon as possible; the others some days later. */
  soon: 0.55,
  /** Days that they are ready to wait: this many, and up to so many more. */
  patience: { least: 4, more: 40 },
  /** Look again after a day or more when they found nothing, up to so many times. */
  again: 0.5,
  mostLooks: 4,
  /** Leave when they are asked who they are; say so, so that the place is free at once. */
  leaveBeforeDetails: 0.09,
  letGo: 0.4,
  neverConfirm: 0.06,
  /** Cancel; do so within 24 hours before. */
  cancel: 0.08,
  cancelLate: 0.25,
  move: 0.05,
} as const;

/** Of those who have an appointment: those who booked long ago forget more easily. */
export const visits = {
  missed: { least: 0.058, perDayOfLead: 0.0022 },
  /** Of missed appointments, and of others: nobody tells the system. */
  unrecordedMissed: 0.12,
  unrecorded: 0.012,
  /** Minutes before or after the start at which people arrive. */
  arrival: { from: -14, to: 4 },
  sentAway: 0.03,
  partly: 0.05,
} as const;

/** How long a visit takes, of the time planned for it. */
export const pace = { least: 0.55, more: 0.62 } as const;
