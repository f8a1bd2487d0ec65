import type { CivilDate } from '../../civil.ts';
import { isSamePlan } from '../../plan-effect.ts';
import { addDays } from '../../time.ts';
import type { Offer } from './change.ts';
import type { Timetable } from './simulate.ts';

type Days = { readonly first: CivilDate; readonly days: number; readonly lead: number };

/** An offer from `lead` days before the log to the last day that can be booked from its end. */
export function timetableOf({ office, plan }: Offer, { first, days, lead }: Days): Timetable {
  const length = lead + days + office.rules.maxDaysAhead + 1;
  return { office, plans: Array.from({ length }, (_, index) => plan(addDays(first, index - lead))) };
}

/** Whether a change changes nothing on any of these days. */
export function isSameOffer(one: Timetable, other: Timetable): boolean {
  const isSameDay = (before: Timetable['plans'][number], index: number) => {
    const after = other.plans[index];
    return after !== undefined && isSamePlan({ before, after });
  };
  const isSameService = ({ serviceId, minutes }: Timetable['office']['services'][number]) =>
    other.office.services.some((service) => service.serviceId === serviceId && service.minutes === minutes);
  return one.office.services.every(isSameService) && one.plans.every(isSameDay);
}

/** Whether nobody can book online on any of these days. */
export function isClosed({ plans }: Timetable): boolean {
  return plans.every(({ online }) => online.every((places) => places === 0));
}

/** Minutes that counters are open on some of these days. */
export function plannedMinutesOf(
  { office, plans }: Timetable,
  { from, days }: { readonly from: number; readonly days: number },
): number {
  const cells = plans.slice(from, from + days).flatMap(({ online, staff }) => [...online, ...staff]);
  return cells.reduce((sum, places) => sum + places, 0) * office.rules.cellMinutes;
}
