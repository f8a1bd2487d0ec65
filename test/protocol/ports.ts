import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Appointments, DaySheets, Holidays } from '../../functions/ports/booking.ts';
import type { Catalogue } from '../../functions/ports/catalogue.ts';
import type { Clock, Sleep } from '../../functions/ports/clock.ts';
import type { Links } from '../../functions/ports/links.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { openTable } from '../../functions/store/open-table.ts';
import type { Patience } from '../../functions/use-cases/booking/insist.ts';
import { type SettledClaims, settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { catalogue, graceSeconds, instantAt, links } from './town.ts';

/** Everything that a use case of the booking protocol asks for. */
export type Ports = {
  readonly daySheets: DaySheets;
  readonly appointments: Appointments;
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly settled: SettledClaims;
  readonly nonce: () => string;
  readonly holidays: Holidays;
  readonly graceSeconds: number;
  readonly singleReads: number;
  readonly turns: { readonly every: number; readonly keep: number };
};

export type World = {
  readonly client: DynamoDBClient;
  readonly sleep: Sleep;
  readonly random: () => number;
  /** Seconds that have passed. */
  readonly tick: () => number;
  readonly nonce: () => string;
};

/** The house's own store behind the use cases, for a worker whose clock is `skew` seconds ahead. */
export function portsOf({ client, sleep, random, tick, nonce }: World, skew: number): Ports {
  const table = openTable({ client, name: 'foyer', sleep, random });
  const clock = { now: () => instantAt(tick() + skew) };
  return {
    daySheets: daySheetsIn(table),
    appointments: appointmentsIn(table, clock),
    catalogue,
    links,
    clock,
    patience: { sends: 3, firstPauseMs: 1, sleep, random },
    settled: settledClaims(),
    nonce,
    holidays: () => new Set(),
    graceSeconds,
    // Few enough that both ways of reading are met.
    singleReads: 1,
    // Often enough that citizens settle, too.
    turns: { every: 2, keep: 0 },
  };
}
