import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { movedClock, systemClock } from './adapters/clock.ts';
import { hmacLinks } from './adapters/links.ts';
import type { CommonEnv } from './env.ts';
import { appointmentsIn } from './store/appointments.ts';
import { catalogueIn } from './store/catalogue.ts';
import { openClient } from './store/client.ts';
import { daySheetsIn } from './store/day-sheets.ts';
import { dueListIn } from './store/due-list.ts';
import { eventsIn } from './store/events.ts';
import { limitsIn } from './store/limits.ts';
import { liveAppointmentsIn } from './store/live-appointments.ts';
import { openTable } from './store/open-table.ts';
import { repeated } from './store/repeat.ts';

/** One request to the table, in milliseconds: four of them and their pauses fit into the patience of a page. */
const timeouts = { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true } as const;

/** What every function stands on, read from top to bottom like a parts list. */
export function composeFoundation(env: CommonEnv) {
  const clock = env.CLOCK_OFFSET_FILE === undefined ? systemClock : movedClock(env.CLOCK_OFFSET_FILE);
  const waiting = { sleep: async (milliseconds: number) => await sleep(milliseconds), random: Math.random };
  const client = openClient({
    requestHandler: timeouts,
    ...(env.DYNAMODB_ENDPOINT === undefined ? {} : { endpoint: env.DYNAMODB_ENDPOINT }),
  });
  const table = openTable({ client, name: env.TABLE_NAME, ...waiting });
  const repeat = repeated(waiting);
  const daySheets = daySheetsIn(table);
  return {
    table,
    repeat,
    clock,
    graceSeconds: env.GRACE_SECONDS,
    patience: { sends: 4, firstPauseMs: 25, ...waiting },
    nonce: () => randomBytes(4).toString('base64url'),
    links: hmacLinks(env.LINK_KEY),
    catalogue: catalogueIn({ table, clock }),
    daySheets,
    places: daySheets,
    appointments: appointmentsIn(table, clock),
    liveAppointments: liveAppointmentsIn({ table, repeat }),
    limits: limitsIn({ table, clock, repeat }),
    events: eventsIn({ table, repeat }),
    dueList: dueListIn({ table, clock, repeat }),
  };
}

export type Foundation = ReturnType<typeof composeFoundation>;
