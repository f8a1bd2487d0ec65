import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { addDays } from '../../../shared/domain/time.ts';
import {
  countersTogether,
  type StaffedDay,
  type WalkInHours,
  walkInHours,
} from '../../../shared/domain/walk-in-hours.ts';
import type { DaySheets, OfficeDay } from '../../ports/booking.ts';
import type { OfficeToday } from '../board/office-today.ts';

/** How far ahead is looked for the next opening. */
const daysLookedAhead = 14;

/** The staffed cells of an office from a day on; may be some seconds old. */
export type StaffedDays = (tenant: TenantId, day: OfficeDay) => Promise<readonly StaffedDay[]>;

/**
 * Reads them from the day sheets: what these have accounted for is what the office has published, closures and holidays
 * included.
 */
export function staffedDaysIn({ daySheets }: { readonly daySheets: Pick<DaySheets, 'list'> }): StaffedDays {
  return async (tenant, { officeId, date }) => {
    const days = { from: date, to: addDays(date, daysLookedAhead) };
    const [online, staff] = await Promise.all([
      daySheets.list(tenant, { officeId, pool: 'online' }, days),
      daySheets.list(tenant, { officeId, pool: 'staff' }, days),
    ]);
    const plans = new Map<CivilDate, readonly number[]>();
    for (const sheet of [...online, ...staff]) {
      plans.set(sheet.date, countersTogether(plans.get(sheet.date) ?? [], sheet.plan));
    }
    return [...plans]
      .map(([date, counters]) => ({ date, counters }))
      .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  };
}

/** Until when the office is open, and when it opens next. */
export async function openingToday(
  { staffedDays }: { readonly staffedDays: StaffedDays },
  tenant: TenantId,
  { office, day, now }: OfficeToday,
): Promise<WalkInHours> {
  return walkInHours(office, await staffedDays(tenant, day), now);
}
