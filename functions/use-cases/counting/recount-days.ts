import type { CivilDate } from '../../../shared/domain/civil.ts';
import { civilDaysIn } from '../../../shared/domain/figures/tally/civil-days.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { addDays, dateIn, datesFrom, daysBetween } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { type CountDayDeps, type CountedDay, countDay, type DayToCount } from './count-day.ts';

export type RecountDaysDeps = CountDayDeps & { readonly catalogue: Pick<Catalogue, 'municipality'> };

export type RecountedDay = CountedDay & { readonly date: CivilDate };

/** While a town is at work, the timed job may count the same day at the same moment. */
const tries = 5;

/**
 * Counts every day from `from` to tomorrow again from the log, whatever is kept of them, and answers those on which
 * something is kept or happened, in order. A municipality that is not known has none.
 */
export function recountDays(deps: RecountDaysDeps) {
  const count = countDay(deps);
  const untilKept = async (tenant: TenantId, day: DayToCount): Promise<CountedDay> => {
    for (let left = tries; left > 1; left -= 1) {
      const counted = await count(tenant, day);
      if (counted.outcome !== 'overtaken') return counted;
    }
    return count(tenant, day);
  };
  return async (
    tenant: TenantId,
    from: CivilDate,
    tell: (done: number, all: number) => void,
  ): Promise<readonly RecountedDay[]> => {
    const town = await deps.catalogue.municipality(tenant);
    if (town === undefined) return [];
    const { zone } = town;
    const dayOf = civilDaysIn(zone);
    const tomorrow = addDays(dateIn(zone, deps.clock.now()), 1);
    const dates = datesFrom(from, daysBetween(from, tomorrow) + 1);
    let done = 0;
    const counted = await someAtOnce(dates, atOnce, async (date) => {
      const day = await untilKept(tenant, { date, zone, dayOf });
      done += 1;
      tell(done, dates.length);
      return { date, ...day };
    });
    return counted.filter(({ kept, counted: { scopes } }) => kept !== undefined || Object.keys(scopes).length > 0);
  };
}
