import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TenantId } from '../../shared/domain/ids.ts';
import { homeOf, isPractice } from '../../shared/domain/practice.ts';
import { movedClock, systemClock } from '../adapters/clock.ts';
import { hmacLinks } from '../adapters/links.ts';
import { powertoolsObserver } from '../adapters/observer.ts';
import type { CommonEnv } from '../env.ts';
import type { Clock, Sleep } from '../ports/clock.ts';
import type { Events } from '../ports/events.ts';
import type { Observer } from '../ports/observer.ts';
import { appointmentsIn } from '../store/appointments.ts';
import { catalogueIn } from '../store/catalogue.ts';
import { openClient } from '../store/client.ts';
import { daySheetsIn } from '../store/day-sheets.ts';
import { dueListIn } from '../store/due-list.ts';
import { eventsIn } from '../store/events.ts';
import { limitsIn } from '../store/limits.ts';
import { liveAppointmentsIn } from '../store/live-appointments.ts';
import { offersIn } from '../store/offers.ts';
import { openTable } from '../store/open-table.ts';
import { repeated } from '../store/repeat.ts';
import { sharedReads } from '../store/shared-reads.ts';

/** One request to the table, in milliseconds: four of them and their pauses fit into the patience of a page. */
const timeouts = { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true } as const;

/** What lies outside the house: the database, time, and where notes go. Tests pass doubles. */
export type Outside = {
  readonly client: DynamoDBClient;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly observer: Observer;
  /** Where names that nobody can guess come from, unless from chance: for a run that must be the same again. */
  readonly names?: Names | undefined;
  /** How long a copy of the catalogue is good enough, unless 30 seconds. */
  readonly catalogueSeconds?: number | undefined;
};

type Names = {
  /** Of what happens once. */
  readonly newId: () => string;
  /** Of one send. */
  readonly nonce: () => string;
  /** A whole number from 0 on. */
  readonly drawIndex: (below: number) => number;
};

const byChance: Names = {
  newId: () => randomUUID(),
  nonce: () => randomBytes(4).toString('base64url'),
  drawIndex: (below) => randomInt(below),
};

export function openOutside(env: CommonEnv, serviceName: string): Outside {
  return {
    client: openClient({
      requestHandler: timeouts,
      ...(env.DYNAMODB_ENDPOINT === undefined ? {} : { endpoint: env.DYNAMODB_ENDPOINT }),
    }),
    clock: env.CLOCK_OFFSET_FILE === undefined ? systemClock : movedClock(env.CLOCK_OFFSET_FILE),
    sleep: async (milliseconds) => await setTimeout(milliseconds),
    observer: powertoolsObserver(serviceName),
  };
}

export type StoreGround = Pick<Outside, 'client' | 'clock' | 'sleep' | 'names' | 'catalogueSeconds'> & {
  readonly tableName: string;
  /** 0 to 1, spreads the pauses between tries. */
  readonly random: () => number;
};

/** Everything that is kept in one table, for functions, operators' commands and tests alike. */
export function composeStore(ground: StoreGround) {
  const { client, tableName, clock, names = byChance, catalogueSeconds, ...waiting } = ground;
  const table = openTable({ client, name: tableName, ...waiting });
  const repeat = repeated(waiting);
  const daySheets = daySheetsIn(table);
  return {
    table,
    repeat,
    clock,
    patience: { sends: 4, firstPauseMs: 25, ...waiting },
    ...names,
    catalogue: catalogueIn({ table, clock, keepSeconds: catalogueSeconds }),
    daySheets,
    places: { free: sharedReads(daySheets.free) },
    appointments: appointmentsIn(table, clock),
    liveAppointments: liveAppointmentsIn({ table, repeat }),
    limits: limitsIn({ table, clock, repeat }),
    events: countedOnly(eventsIn({ table, repeat })),
    dueList: dueListIn({ table, clock, repeat }),
    offers: offersIn({ table, repeat }),
  };
}

/** What happens in practice is no event: the figures tell of citizens. */
function countedOnly(events: Events): Events {
  return { append: async (tenant, event) => (isPractice(tenant) ? undefined : events.append(tenant, event)) };
}

/** What every function stands on, read from top to bottom like a parts list. */
export function composeFoundation(env: CommonEnv, { client, clock, sleep, names, catalogueSeconds }: Outside) {
  const ground = { client, clock, sleep, names, catalogueSeconds };
  return {
    ...composeStore({ ...ground, tableName: env.TABLE_NAME, random: Math.random }),
    graceSeconds: env.GRACE_SECONDS,
    portalOrigin: portalOriginsIn(env),
    links: hmacLinks(env.LINK_KEY),
  };
}

/** Where the pages of a municipality are, for links in mails and calendar files. */
function portalOriginsIn({ PORTAL_ORIGINS, TENANT_BY_HOST }: CommonEnv): (tenant: TenantId) => string {
  const origins = new Map(
    Object.entries(TENANT_BY_HOST)
      .toReversed()
      .map(([host, tenant]) => [tenant, PORTAL_ORIGINS[tenant] ?? `https://${host}`]),
  );
  return (tenant) => {
    const origin = origins.get(homeOf(tenant));
    if (origin === undefined) throw new Error(`No host is configured for the municipality ${tenant}`);
    return origin;
  };
}
