import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { movedClock, systemClock } from '../../functions/adapters/clock.ts';
import { holidaysOf } from '../../functions/adapters/holidays.ts';
import type { Appointments, DaySheets } from '../../functions/booking-ports.ts';
import type { Catalogue, CatalogueWriter, Clock, Sleep } from '../../functions/ports.ts';
import { appointmentsIn } from '../../functions/store/appointments.ts';
import { catalogueIn } from '../../functions/store/catalogue.ts';
import { catalogueWriterIn } from '../../functions/store/catalogue-writer.ts';
import { openClient } from '../../functions/store/client.ts';
import { daySheetsIn } from '../../functions/store/day-sheets.ts';
import { openTable } from '../../functions/store/open-table.ts';
import { repeated } from '../../functions/store/repeat.ts';
import type { Patience } from '../../functions/use-cases/booking/insist.ts';
import { settledClaims } from '../../functions/use-cases/booking/settled-claims.ts';
import { materialiseDay } from '../../functions/use-cases/materialise-day.ts';
import type { Target } from './target.ts';

/** What operators' commands work with. */
export type House = {
  readonly catalogue: Catalogue;
  readonly writer: CatalogueWriter;
  readonly daySheets: DaySheets;
  readonly appointments: Appointments;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly materialise: ReturnType<typeof materialiseDay>;
  readonly bookings: { readonly settled: ReturnType<typeof settledClaims>; readonly nonce: () => string };
  close(): void;
};

/** What a house stands on; tests pass a table in memory and a clock of their own. */
export type Ground = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** 0 to 1, spreads the pauses between tries. */
  readonly random: () => number;
};

/** The house of a target; a command opens it once and closes it at its end. */
export function openHouse({ client, tableName, local }: Target): House {
  return houseOn({
    client: openClient(client),
    tableName,
    clock: local ? movedClock(local.clockFile) : systemClock,
    sleep: async (milliseconds) => await sleep(milliseconds),
    random: Math.random,
  });
}

/** The one place where commands meet the store. */
export function houseOn({ client, tableName, clock, ...pauses }: Ground): House {
  const table = openTable({ client, name: tableName, ...pauses });
  const daySheets = daySheetsIn(table);
  const patience: Patience = { sends: 6, firstPauseMs: 25, ...pauses };
  return {
    catalogue: catalogueIn({ table, clock }),
    writer: catalogueWriterIn({ table, repeat: repeated(pauses) }),
    daySheets,
    appointments: appointmentsIn(table, clock),
    clock,
    patience,
    materialise: materialiseDay({ daySheets, holidays: holidaysOf, patience }),
    bookings: { settled: settledClaims(), nonce: () => randomBytes(4).toString('base64url') },
    close: () => client.destroy(),
  };
}
