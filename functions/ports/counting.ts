import type { CivilDate } from '../../shared/domain/civil.ts';
import type { Month } from '../../shared/domain/figures/month.ts';
import type { LoggedEvent } from '../../shared/domain/figures/tally/fold-day.ts';
import type { DayTally } from '../../shared/domain/figures/tally/tally.ts';
import type { TenantId } from '../../shared/domain/ids.ts';

// Interfaces of counting: from the log of events to the tallies of days, and how far the log itself is complete.

/** The log of events. Only `Events` of events.ts adds to it; nothing changes or removes what is in it. */
export type EventLog = {
  /** Everything that is logged from one second to another, both included; misses nothing that was appended before. */
  between(tenant: TenantId, from: number, to: number): Promise<readonly LoggedEvent[]>;
};

/** A tally as it is kept; `version` counts its writes, 0 while there is none. */
export type KeptTally = { readonly version: number; readonly tally?: DayTally };

/** What happened on each day. Everything in them can be counted again from the log. */
export type Tallies = {
  /** Days of a month on which something happened, in order. */
  ofMonth(tenant: TenantId, month: Month): Promise<readonly DayTally[]>;
  ofDay(tenant: TenantId, date: CivilDate): Promise<KeptTally>;
  /** Replaces this version; false where somebody else has replaced it meanwhile. */
  keep(tenant: TenantId, tally: DayTally, version: number): Promise<boolean>;
};

/** A day of which something was logged since it was counted last. */
export type ChangedDay = {
  readonly date: CivilDate;
  /** Another one for each time that the day was marked. */
  readonly mark: string;
};

/** Days that are to be counted again. Marking a day twice marks it once. */
export type ChangedDays = {
  mark(tenant: TenantId, date: CivilDate): Promise<void>;
  /** The earliest first. */
  list(tenant: TenantId): Promise<readonly ChangedDay[]>;
  /** Only if the day was not marked again meanwhile. */
  clear(tenant: TenantId, day: ChangedDay): Promise<void>;
};

/** Up to which day everything has been told that only the end of a day can tell. Throws when the store does not answer. */
export type ToldDays = {
  /** The last one; nothing before the first. */
  last(tenant: TenantId): Promise<CivilDate | undefined>;
  /** Never goes back. */
  advance(tenant: TenantId, date: CivilDate): Promise<void>;
};
