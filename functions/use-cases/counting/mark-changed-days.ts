import type { CivilDate, ZoneId } from '../../../shared/domain/civil.ts';
import { civilDaysIn, type DayOf } from '../../../shared/domain/figures/tally/civil-days.ts';
import { aroundDaySeconds } from '../../../shared/domain/figures/tally/fold-day.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { ChangedDays } from '../../ports/counting.ts';

export type MarkChangedDaysDeps = {
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly changedDays: Pick<ChangedDays, 'mark'>;
};

/** An event that was logged: for which second. */
export type Logged = { readonly tenant: TenantId; readonly at: number };

/**
 * Begins to mark the days that are to be counted again: each once, however many of their events are told. Around midnight
 * that is also the day before or after: what counts there may hang on this one (fold-day.ts).
 */
export function markChangedDays({ catalogue, changedDays }: MarkChangedDaysDeps) {
  const zones = new Map<ZoneId, DayOf>();
  const daysIn = (zone: ZoneId) => {
    const dayOf = zones.get(zone) ?? civilDaysIn(zone);
    zones.set(zone, dayOf);
    return dayOf;
  };
  return () => {
    const marked = new Map<string, Promise<void>>();
    const mark = (tenant: TenantId, date: CivilDate) => {
      const key = `${tenant} ${date}`;
      const marking = marked.get(key) ?? changedDays.mark(tenant, date);
      marked.set(key, marking);
      return marking;
    };
    return async ({ tenant, at }: Logged): Promise<void> => {
      const town = await catalogue.municipality(tenant);
      if (town === undefined) return;
      const days = new Set([at, at - aroundDaySeconds, at + aroundDaySeconds].map(daysIn(town.zone)));
      await Promise.all([...days].map((date) => mark(tenant, date)));
    };
  };
}
