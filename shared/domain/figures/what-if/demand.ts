import type { Visit } from '../../appointment.ts';
import type { CivilDate } from '../../civil.ts';

/** Somebody who looks for an appointment, at a minute of a day. */
export type Look = {
  /** Since midnight. */
  readonly minute: number;
  /** Which of the visits. */
  readonly visit: number;
  /** `search`: takes a time or leaves; `booked`: a booking that no search was seen for; `staff`: by phone or at the counter. */
  readonly way: 'search' | 'booked' | 'staff';
};

/** How people answered what they were shown; all shares are from the log. */
export type Behaviour = {
  /** By days to the earliest: share of searches that end in a booking, never growing with the days. */
  readonly takes: (days: number) => number;
  /** Of bookings: chosen for a later day than was needed; how many days ahead these were. */
  readonly lateShare: number;
  readonly lateDays: readonly number[];
  /** Of the others: days behind the earliest. */
  readonly extraDays: readonly number[];
  /** Of bookings: given back; and after which part of the time until the appointment. */
  readonly cancelShare: number;
  readonly cancelAfter: readonly number[];
  /** Of searches without a booking: come back within three days. */
  readonly returnShare: number;
  /** How many of the searches of the log were no return of somebody who had found nothing before. */
  readonly freshShare: number;
};

/** What people wanted of an office on the days of the log, in whole weeks. */
export type Demand = {
  readonly visits: readonly Visit[];
  readonly first: CivilDate;
  /** One list a day, in order of time; as many days as whole weeks have. */
  readonly days: readonly (readonly Look[])[];
  /** How many of the searches came to no booking. */
  readonly unserved: number;
  /** When the log sampled the days to the next free start: minutes since midnight, the median. */
  readonly sampledAt: number;
  readonly behaviour: Behaviour;
};

/**
 * What is measured and simulated. `days`, `days90`: median and ninetieth percentile of days to the next free start, over all
 * services for one person; `offerRate`: percent of searches that found something within 14 days; `utilisation`: percent
 * of the open minutes that are booked.
 */
export const measured = ['days', 'days90', 'offerRate', 'utilisation'] as const;
export type Measured = (typeof measured)[number];
