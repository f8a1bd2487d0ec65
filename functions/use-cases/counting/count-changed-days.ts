import { civilDaysIn } from '../../../shared/domain/figures/tally/civil-days.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { ChangedDays } from '../../ports/counting.ts';
import { despiteFailures } from '../despite-failures.ts';
import { type CountDayDeps, countDay } from './count-day.ts';

export type CountChangedDaysDeps = CountDayDeps & {
  readonly changedDays: Pick<ChangedDays, 'list' | 'clear'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
};

/**
 * Counts every day again of which something was logged since. A day stays marked where somebody else was faster, or
 * where something was logged for a time that has not come. Throws when days are left that could not be counted.
 */
export function countChangedDays(deps: CountChangedDaysDeps) {
  const count = countDay(deps);
  return async (tenant: TenantId): Promise<{ readonly counted: number }> => {
    const town = await deps.catalogue.municipality(tenant);
    if (town === undefined) return { counted: 0 };
    const dayOf = civilDaysIn(town.zone);
    const changed = await deps.changedDays.list(tenant);
    await despiteFailures(changed, 'days are not counted', async (day) => {
      const { outcome, isAhead } = await count(tenant, { date: day.date, zone: town.zone, dayOf });
      if (outcome !== 'overtaken' && !isAhead) await deps.changedDays.clear(tenant, day);
    });
    return { counted: changed.length };
  };
}
