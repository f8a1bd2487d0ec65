import type { Temporal } from 'temporal-polyfill';
import type { Appointment, Visit } from './appointment.ts';
import { bookingWindow } from './booking-window.ts';
import { cellsFor } from './grid.ts';
import type { Office, OfficeService } from './office.ts';
import type { Service } from './service.ts';
import { earliestStarts, type FreeDay } from './slots.ts';
import { visitMinutes, visitProblem } from './visit.ts';

/** How far an effect is looked at: today and the thirteen days after it. */
export const effectDays = 14;

type Starts = { readonly days: readonly FreeDay[]; readonly now: Temporal.Instant };

/** How many free starts citizens find for a visit at an office; none where it is not public or does not offer it. */
export function freeStartsFor(office: Office, visit: Visit, { days, now }: Starts): number {
  const minutes = visitMinutes(office, visit);
  if (minutes === undefined || !office.public) return 0;
  return earliestStarts([{ office, minutes, days, ...bookingWindow(office, now) }], {}, Number.MAX_SAFE_INTEGER).length;
}

/**
 * How an appointment that was booked compares with what the office would plan for the same visit. It stays as it was
 * booked, whatever the answer: `shorter` and `longer` say that its places are fewer or more than the plan's.
 */
export type Compared = 'as_planned' | 'shorter' | 'longer' | 'not_offered';

export function comparedWithPlan(office: Planning, { visit, length, minutes }: Booked): Compared {
  const planned = plannedFor(office, visit);
  if (planned === undefined) return 'not_offered';
  if (planned.cells === length && planned.minutes === minutes) return 'as_planned';
  return length < planned.cells || (length === planned.cells && minutes < planned.minutes) ? 'shorter' : 'longer';
}

/** Whether an office would plan another length for a visit than before, or stops or begins to offer it. */
export function isPlannedOtherwise(before: Planning, after: Planning, { visit }: Pick<Appointment, 'visit'>): boolean {
  return JSON.stringify(plannedFor(before, visit)) !== JSON.stringify(plannedFor(after, visit));
}

type Planning = Pick<Office, 'zone' | 'rules' | 'services'>;
type Booked = Pick<Appointment, 'visit' | 'length' | 'minutes'>;

function plannedFor(office: Planning, visit: Visit): { readonly minutes: number; readonly cells: number } | undefined {
  const minutes = visitMinutes(office, visit);
  return minutes === undefined ? undefined : { minutes, cells: cellsFor(office, minutes) };
}

/** What an appointment would be refused for after a change of services, though not before; it stays all the same. */
export function newProblemOf(
  { visit }: Pick<Appointment, 'visit'>,
  services: { readonly before: readonly Service[]; readonly after: readonly Service[] },
) {
  const problem = visitProblem(services.after, visit);
  return problem !== visitProblem(services.before, visit) ? problem : undefined;
}

/** The services whose free starts a change of an office can touch. */
export function touchedServices(before: Office, after: Office): readonly OfficeService['serviceId'][] {
  const [former, next] = [before, after].map(({ services }) => new Map(services.map((one) => [one.serviceId, one])));
  const all = [...new Set([...before.services, ...after.services].map(({ serviceId }) => serviceId))];
  if (before.public !== after.public || JSON.stringify(before.rules) !== JSON.stringify(after.rules)) return all;
  return all.filter((id) => JSON.stringify(former?.get(id)) !== JSON.stringify(next?.get(id)));
}
