import { isDeepStrictEqual } from 'node:util';
import type { CivilDate, ZoneId } from '../../../shared/domain/civil.ts';
import { type DayOf, secondsOfDay } from '../../../shared/domain/figures/tally/civil-days.ts';
import { aroundDaySeconds, foldDay, isEmptyTally } from '../../../shared/domain/figures/tally/fold-day.ts';
import type { DayTally } from '../../../shared/domain/figures/tally/tally.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Clock } from '../../ports/clock.ts';
import type { EventLog, Tallies } from '../../ports/counting.ts';

export type CountDayDeps = {
  readonly eventLog: EventLog;
  readonly tallies: Pick<Tallies, 'ofDay' | 'keep'>;
  readonly clock: Clock;
};

export type DayToCount = { readonly date: CivilDate; readonly zone: ZoneId; readonly dayOf: DayOf };

/** What counting a day came to; `overtaken`: somebody else kept a tally of it meanwhile, ours was not kept. */
export type CountedDay = {
  readonly outcome: 'same' | 'changed' | 'overtaken';
  /** Something logged for that day lies ahead of the clock: it is to be counted again. */
  readonly isAhead: boolean;
  readonly kept?: DayTally;
  readonly counted: DayTally;
};

/** Counts a day from the log and keeps the tally where it differs from the one that is kept. */
export function countDay({ eventLog, tallies, clock }: CountDayDeps) {
  return async (tenant: TenantId, { date, zone, dayOf }: DayToCount): Promise<CountedDay> => {
    // First what is kept, then the log: a tally is only replaced by one that was counted from more.
    const { version, tally: kept } = await tallies.ofDay(tenant, date);
    const { first, last } = secondsOfDay(zone, date);
    const logged = await eventLog.between(tenant, first - aroundDaySeconds, last + aroundDaySeconds);
    const { tally: counted, isAhead } = foldDay({ date, dayOf, now: secondsOf(clock.now()) }, logged);
    const day = { isAhead, counted, ...(kept && { kept }) };
    if (kept === undefined ? isEmptyTally(counted) : isDeepStrictEqual(kept, counted))
      return { outcome: 'same', ...day };
    const isKept = await tallies.keep(tenant, counted, version);
    return { outcome: isKept ? 'changed' : 'overtaken', ...day };
  };
}
