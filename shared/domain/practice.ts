import { type CivilDate, CivilTime, CivilTimeEnd } from './civil.ts';
import { TenantId } from './ids.ts';
import type { Municipality } from './municipality.ts';
import type { Office } from './office.ts';
import type { SpecialDay } from './opening-hours.ts';

const mark = '-practice-';

/**
 * The municipality of a practice copy. `id` (16 small letters and digits) is new for every copy.
 * Throws where the name of the municipality itself has more than 38 characters.
 */
export function practiceTenant(home: TenantId, id: string): TenantId {
  return TenantId.parse(`${home}${mark}${id}`);
}

/** Whether this is a copy to practise in: nothing that happens there reaches anybody or counts in the figures. */
export function isPractice(tenant: TenantId): boolean {
  return /-practice-[0-9a-z]{16}$/.test(tenant);
}

/** The municipality that a practice copy is of; any other municipality itself. */
export function homeOf(tenant: TenantId): TenantId {
  return isPractice(tenant) ? TenantId.parse(tenant.slice(0, -mark.length - 16)) : tenant;
}

/** The town as the copy has it: marked as a demo wherever it is shown. */
export function practiceTown(town: Municipality, tenant: TenantId): Municipality {
  return { ...town, id: tenant, demo: true };
}

const daysAhead = 13;
const [hoursBefore, hoursAfter] = [2, 8];
const midnight = CivilTime.parse('00:00');

/** Full hours of the wall clock on which the practice office is open today, around `hour`. */
function openAround(hour: number): Pick<SpecialDay['intervals'][number], 'from' | 'to'> {
  const text = (at: number) => `${String(at).padStart(2, '0')}:00`;
  const from = CivilTime.parse(text(Math.max(0, hour - hoursBefore)));
  return { from, to: CivilTimeEnd.parse(text(Math.min(24, hour + hoursAfter))) };
}

/**
 * The office as the copy has it: open now, holiday or not, so that one can practise at any time; on the other days as it
 * is, without closures and for few days ahead. `now`: date and full hour on the office's clock.
 */
export function practiceOffice(office: Office, now: { readonly today: CivilDate; readonly hour: number }): Office {
  const counters = { online: 2, staff: 2 };
  const today: SpecialDay = { date: now.today, intervals: [{ ...openAround(now.hour), counters }] };
  const others = office.hours.specialDays.filter(({ date }) => date !== now.today);
  return {
    ...office,
    hours: { ...office.hours, closures: [], specialDays: [today, ...others] },
    rules: { ...office.rules, dayStart: midnight, maxDaysAhead: Math.min(office.rules.maxDaysAhead, daysAhead) },
  };
}

/** Where somebody is in the day that one practises on. */
export type PracticePart = 'expected' | 'waiting' | 'elsewhere' | 'no-mail';

/** Somebody invented. `startsIn`: minutes from now to the start of the appointment, earlier ones below zero. */
export type InventedPerson = {
  readonly name: string;
  readonly startsIn: number;
  /** elsewhere: served at another counter; no-mail: expected, and can be reached by phone only. */
  readonly part: PracticePart;
};

/** Names are trees and fruit: nobody is called so, and everybody sees that. */
export const inventedPeople: readonly InventedPerson[] = [
  { name: 'Karla Kirsch', startsIn: -30, part: 'elsewhere' },
  { name: 'Bruno Birnbaum', startsIn: -10, part: 'waiting' },
  { name: 'Selma Schlehe', startsIn: 0, part: 'waiting' },
  { name: 'Hanno Holunder', startsIn: -20, part: 'expected' },
  { name: 'Sina Sanddorn', startsIn: 10, part: 'waiting' },
  { name: 'Ole Olive', startsIn: 20, part: 'expected' },
  { name: 'Mira Mirabelle', startsIn: 30, part: 'no-mail' },
  { name: 'Zoe Zwetschge', startsIn: 50, part: 'expected' },
  { name: 'Hilde Haselnuss', startsIn: 80, part: 'expected' },
  { name: 'Emil Eibe', startsIn: 120, part: 'no-mail' },
  { name: 'Ulla Ulme', startsIn: 24 * 60, part: 'expected' },
  { name: 'Walter Weide', startsIn: 24 * 60 + 40, part: 'no-mail' },
];

/** Who has drawn a number without appointment, in order of arrival. */
export const inventedWalkIns: readonly string[] = ['Mona Mispel', 'Kurt Kornelius'];
