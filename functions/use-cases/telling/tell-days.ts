import type { CivilDate } from '../../../shared/domain/civil.ts';
import { secondsOfDay } from '../../../shared/domain/figures/tally/civil-days.ts';
import { overdueIdeas } from '../../../shared/domain/idea.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { addDays, dateIn, datesFrom } from '../../../shared/domain/time.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ToldDays } from '../../ports/counting.ts';
import type { Events } from '../../ports/events.ts';
import type { Ideas } from '../../ports/staff.ts';
import { despiteFailures } from '../despite-failures.ts';
import { type OfficeDayDeps, tellOfficeDay } from './tell-office-day.ts';

export type TellDaysDeps = OfficeDayDeps & {
  readonly toldDays: ToldDays;
  readonly ideas: Pick<Ideas, 'list'>;
  readonly catalogue: Pick<Catalogue, 'municipality' | 'offices'>;
  readonly events: Events;
  readonly clock: Clock;
};

/** Nights that are made up for; what the queue knew of a day is not kept longer (functions/store/ticket-row.ts). */
const furthestBack = 7;

/**
 * Tells of each day that has ended what only its end can tell, in order, nights that were missed included: per office what
 * was not recorded, how full the day was, whether its sheets add up; and which ideas have waited for too long by then.
 * A day is done when all of it is told: what failed is tried again before the next. Telling again changes nothing.
 */
export function tellDays(deps: TellDaysDeps) {
  const tell = tellOfficeDay(deps);
  return async (tenant: TenantId): Promise<{ readonly told: number }> => {
    const municipality = await deps.catalogue.municipality(tenant);
    if (municipality === undefined) return { told: 0 };
    const offices = await deps.catalogue.offices(tenant);
    const days = await daysToTell(deps, tenant, [municipality, ...offices]);
    for (const date of days) {
      const { first, last: at } = secondsOfDay(municipality.zone, date);
      const parts = [
        ...offices.map((office) => () => tell(tenant, { office, date, at })),
        () => tellOfIdeas(deps, tenant, { date, at, first }),
      ];
      await despiteFailures(parts, `parts of ${date} are not told`, (part) => part());
      await deps.toldDays.advance(tenant, date);
    }
    return { told: days.length };
  };
}

/** From the day after the last one that was told to the last one that has ended everywhere. */
async function daysToTell(
  { toldDays, clock }: TellDaysDeps,
  tenant: TenantId,
  places: readonly Pick<Office, 'zone'>[],
): Promise<readonly CivilDate[]> {
  const todays = places.map(({ zone }) => dateIn(zone, clock.now())).toSorted();
  const [today = dateIn('UTC', clock.now())] = todays;
  const told = await toldDays.last(tenant);
  const past = datesFrom(addDays(today, -furthestBack), furthestBack);
  // Before the first night nobody counted: it begins with the day that has just ended.
  return told === undefined ? past.slice(-1) : past.filter((date) => date > told);
}

async function tellOfIdeas(
  { ideas, events }: TellDaysDeps,
  tenant: TenantId,
  { date, at, first }: { readonly date: CivilDate; readonly at: number; readonly first: number },
): Promise<void> {
  const count = overdueIdeas(await ideas.list(tenant), { from: first, to: at }).length;
  if (count > 0)
    await events.append(tenant, { id: `${date}.ideas-overdue`, kind: 'ideas-overdue', at, data: { count } });
}
