import type { CivilDate } from '../../../shared/domain/civil.ts';
import { civilDaysIn } from '../../../shared/domain/figures/civil-days.ts';
import { afterDaySeconds } from '../../../shared/domain/figures/fold-day.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Catalogue } from '../../ports.ts';
import type { ChangedDays } from '../../tally-ports.ts';

export type MarkChangedDaysDeps = {
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly changedDays: Pick<ChangedDays, 'mark'>;
};

/** An event that was logged: for which second. */
export type Logged = { readonly tenant: TenantId; readonly at: number };

/**
 * Begins to mark the days that are to be counted again: each once, however many of their events are told. Shortly after
 * midnight that is also the day before, whose last event may have been taken back.
 */
export function markChangedDays({ catalogue, changedDays }: MarkChangedDaysDeps) {
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
      const dayOf = civilDaysIn(town.zone);
      const days = new Set([dayOf(at), dayOf(at - afterDaySeconds)]);
      await Promise.all([...days].map((date) => mark(tenant, date)));
    };
  };
}
