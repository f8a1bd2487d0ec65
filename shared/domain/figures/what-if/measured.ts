import type { CivilDate } from '../../civil.ts';
import type { FigureEvent } from '../events/event.ts';
import type { DayOf } from '../tally/civil-days.ts';
import { type Measured, measured } from './demand.ts';
import { percentile } from './simulate.ts';
import type { Estimates } from './what-if.ts';

/** What was measured of an office from a day on, and for how many minutes its counters were open. */
export type Past = { readonly values: Partial<Readonly<Record<Measured, number>>>; readonly plannedMinutes: number };

/** As the published figures count, from the same events. */
export function measuredOf(
  events: readonly FigureEvent[],
  officeId: string,
  since: { readonly first: CivilDate; readonly dayOf: DayOf },
): Past {
  const counted = events.filter(({ at }) => since.dayOf(at) >= since.first);
  const free = counted.flatMap((event) =>
    event.kind === 'next-free' && event.officeId === officeId ? [event.data.days] : [],
  );
  const closed = counted.flatMap((event) =>
    event.kind === 'day-closed' && event.officeId === officeId ? [event.data] : [],
  );
  const found = counted.flatMap((event) =>
    event.kind === 'search' && isOnly(event.data.offices, officeId) ? [event.data.offersWithin14Days > 0] : [],
  );
  const plannedMinutes = closed.reduce((sum, day) => sum + day.plannedMinutes, 0);
  const bookedMinutes = closed.reduce((sum, day) => sum + day.bookedMinutes, 0);
  return {
    values: {
      ...(free.length > 0 && { days: percentile(free, 50), days90: percentile(free, 90) }),
      ...(found.length > 0 && { offerRate: (100 * found.filter(Boolean).length) / found.length }),
      ...(plannedMinutes > 0 && { utilisation: (100 * bookedMinutes) / plannedMinutes }),
    },
    plannedMinutes,
  };
}

/** A search at several offices tells of none of them what it found there. */
const isOnly = ([first, ...others]: readonly string[], officeId: string) => first === officeId && others.length === 0;

/** How far from the model's own range a measured value may lie: days; percent. */
const near: Readonly<Record<Measured, number>> = { days: 1, days90: 2, offerRate: 5, utilisation: 5 };

/** Where the model without a change is not near to what was measured, or nothing was measured. */
export function farFrom(past: Past['values'], model: Estimates): readonly Measured[] {
  return measured.filter((measure) => {
    const [value, estimate] = [past[measure], model[measure]];
    if (estimate === undefined) return false;
    return value === undefined || value < estimate.low - near[measure] || value > estimate.high + near[measure];
  });
}
