import type { CivilDate } from '../../shared/domain/civil.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Office } from '../../shared/domain/office.ts';
import { addDays, dateIn } from '../../shared/domain/time.ts';
import type { Catalogue, Clock } from '../ports.ts';
import { type MaterialiseDayDeps, materialiseDay } from './materialise-day.ts';

export type MaterialiseAheadDeps = MaterialiseDayDeps & {
  readonly catalogue: Pick<Catalogue, 'offices'>;
  readonly clock: Clock;
};

const atOnce = 8;

/**
 * Brings the day sheets of all offices to their opening hours, from today to a day beyond what can be booked, so that
 * the day that opens at midnight is there. Running it again changes nothing. Throws when some days are undecided.
 */
export function materialiseAhead(deps: MaterialiseAheadDeps) {
  const materialise = materialiseDay(deps);
  return async (tenant: TenantId): Promise<{ readonly changed: number }> => {
    let changed = 0;
    let undecided = 0;
    for (const office of await deps.catalogue.offices(tenant)) {
      const dates = datesAhead(office, deps.clock);
      for (let first = 0; first < dates.length; first += atOnce) {
        const some = dates.slice(first, first + atOnce).map((date) => materialise(tenant, office, date));
        const outcomes = (await Promise.all(some)).flatMap((pools) => Object.values(pools));
        changed += outcomes.filter((outcome) => outcome === 'created' || outcome === 'changed').length;
        undecided += outcomes.filter((outcome) => outcome === 'undecided').length;
      }
    }
    if (undecided > 0) throw new Error(`${undecided} day sheets could not be brought to their opening hours`);
    return { changed };
  };
}

function datesAhead({ zone, rules }: Office, clock: Clock): readonly CivilDate[] {
  const today = dateIn(zone, clock.now());
  return Array.from({ length: rules.maxDaysAhead + 2 }, (_, ahead) => addDays(today, ahead));
}
