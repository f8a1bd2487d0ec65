import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { hmacLinks } from '../../../functions/adapters/links.ts';
import { composeApi } from '../../../functions/compose/citizen-api.ts';
import { composeEvents, type WorkerOutside } from '../../../functions/compose/on-events.ts';
import { composeSchedule } from '../../../functions/compose/on-schedule.ts';
import { composeStaff } from '../../../functions/compose/staff-api.ts';
import { readEnv, StaffEnv, WorkerEnv } from '../../../functions/env.ts';
import type { IdentityProvider } from '../../../functions/session-ports.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { DynamoDouble } from '../../dynamodb-double/dynamo-double.ts';
import { toolsOn } from '../wiring.ts';
import { changesOf } from './changes.ts';
import { clientOn } from './table-client.ts';

/** Nobody of the history signs in: who works where is told with each call. */
const nobodySignsIn: IdentityProvider = {
  depart: () => Promise.reject(new Error('Nobody signs in')),
  identify: () => Promise.reject(new Error('Nobody signs in')),
  endSessionUrl: async () => undefined,
};

export type TownHouse = ReturnType<typeof townHouse>;

/**
 * A whole town in this process: the use cases as the functions compose them, on a table in memory, with a clock that is
 * moved. Mails go nowhere. The same seed draws the same names.
 */
export function townHouse(tenant: TenantId, seed: string) {
  const double = new DynamoDouble();
  let now = 0;
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(now * 1000) };
  const faults: unknown[] = [];
  const outside = {
    client: clientOn(double),
    clock,
    sleep: async () => undefined,
    observer: {
      request: () => undefined,
      job: () => undefined,
      figures: () => undefined,
      fault: (error: unknown) => void faults.push(error),
    },
    names: namesOf(seed),
    // Nobody but the history itself changes it; reading it anew each minute would be a sixth of the time.
    catalogueSeconds: 1800,
    mailer: { send: async () => 'accepted' },
    identity: nobodySignsIn,
  } satisfies WorkerOutside & { readonly identity: IdentityProvider };
  const linkKey = createHmac('sha256', seed).update('links').digest('base64');
  const environment = environmentOf(tenant, linkKey);
  const workerEnv = readEnv(WorkerEnv, environment);
  const staffEnv = readEnv(StaffEnv, environment);
  const follow = composeEvents(workerEnv, outside);
  const changes = changesOf(double, () => now);
  const ground = { ...outside, tableName: workerEnv.TABLE_NAME, random: () => 0.5 };
  return {
    tenant,
    double,
    clock,
    links: hmacLinks(linkKey),
    citizens: composeApi(staffEnv, outside).handlers,
    staff: composeStaff(staffEnv, outside).handlers,
    schedule: composeSchedule(workerEnv, outside),
    tools: toolsOn(ground),
    /** Seconds since 1970. */
    now: () => now,
    /** Never back. */
    moveTo(seconds: number): void {
      now = Math.max(now, seconds);
    },
    /** Works off what follows from all changes so far. Throws what a function would have noted as a fault. */
    async settle(): Promise<void> {
      for (let batch = changes.take(); batch.length > 0; batch = changes.take()) {
        await follow({ Records: batch });
        if (faults.length > 0) throw new AggregateError(faults, 'The history met with faults');
      }
    },
  };
}

function environmentOf(tenant: TenantId, linkKey: string): NodeJS.ProcessEnv {
  return {
    TABLE_NAME: 'foyer',
    TENANT_BY_HOST: JSON.stringify({ localhost: tenant }),
    LINK_KEY: linkKey,
    MAIL_TRANSPORT: 'smtp://127.0.0.1:25',
    STAFF_ISSUER: 'http://127.0.0.1',
    STAFF_CLIENT_ID: 'history',
  };
}

/** Counted and keyed: alike from run to run, different from seed to seed. */
function namesOf(seed: string) {
  let count = 0;
  const next = (length: number) => {
    count += 1;
    return createHmac('sha256', seed).update(String(count)).digest('base64url').slice(0, length);
  };
  return { newId: () => next(22), nonce: () => next(6) };
}
