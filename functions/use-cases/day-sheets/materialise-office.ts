import type { Pool } from '../../../shared/domain/appointment.ts';
import { daysAhead } from '../../../shared/domain/booking-window.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { DaySheet, DaySheets } from '../../ports/booking.ts';
import type { Clock } from '../../ports/clock.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { isAsPlanned, type MaterialiseDayDeps, type Materialised, materialiseDay, planOf } from './materialise-day.ts';

export type MaterialiseOfficeDeps = MaterialiseDayDeps & {
  readonly daySheets: Pick<DaySheets, 'list'>;
  readonly clock: Clock;
};

export type MaterialisedSheet = { readonly date: CivilDate; readonly pool: Pool; readonly outcome: Materialised };

/**
 * Brings the sheets of all days that must exist now to the office's opening hours, and tells what became of the days
 * that were not yet so. One read a pool finds those; where nothing has changed there are none.
 */
export function materialiseOffice(deps: MaterialiseOfficeDeps) {
  const materialise = materialiseDay(deps);
  return async (tenant: TenantId, office: Office): Promise<readonly MaterialisedSheet[]> => {
    const dates = await daysToBring(deps, tenant, office);
    const days = await someAtOnce(dates, atOnce, async (date): Promise<MaterialisedSheet[]> => {
      const { online, staff } = await materialise(tenant, office, date);
      return [
        { date, pool: 'online', outcome: online },
        { date, pool: 'staff', outcome: staff },
      ];
    });
    return days.flat();
  };
}

async function daysToBring(deps: MaterialiseOfficeDeps, tenant: TenantId, office: Office): Promise<CivilDate[]> {
  const dates = daysAhead(office, deps.clock.now());
  const [from, to] = [dates.at(0), dates.at(-1)];
  if (from === undefined || to === undefined) return [];
  const listed = async (pool: Pool) => {
    const sheets = await deps.daySheets.list(tenant, { officeId: office.id, pool }, { from, to });
    return new Map(sheets.map((sheet): [CivilDate, DaySheet] => [sheet.date, sheet]));
  };
  const [online, staff] = await Promise.all([listed('online'), listed('staff')]);
  return dates.filter((date) => {
    const plan = planOf(deps.holidays, office, date);
    return !isAsPlanned(online.get(date), plan.online) || !isAsPlanned(staff.get(date), plan.staff);
  });
}
