import { createHmac, hash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { hmacLinks } from '../../../functions/adapters/links.ts';
import { usageMeter } from '../../../functions/adapters/usage-meter.ts';
import type { Mailer } from '../../../functions/ports/mail.ts';
import { tellUsage } from '../../../functions/use-cases/telling/tell-usage.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { seededRandom } from '../../../shared/domain/seeded-random.ts';
import { DynamoDouble } from '../../dynamodb-double/dynamo-double.ts';
import { toolsOn } from '../wiring.ts';
import { type Change, changesOf } from './changes.ts';
import { clientOn } from './table-client.ts';

const tableName = 'foyer';

/** Nobody of the history signs in: who it is is told with each call. */
const nobodySignsIn = {
  depart: () => Promise.reject(new Error('Nobody signs in')),
  identify: () => Promise.reject(new Error('Nobody signs in')),
  endSessionUrl: async () => undefined,
};

/**
 * What functions stand on in this process: a table in memory, a clock that is moved, mails that go nowhere, and a meter of
 * what all of it would cost. The same seed draws the same names. `isFollowed`: of which changes anything follows here, by
 * the name of the item.
 */
export function openGround(tenant: TenantId, seed: string, isFollowed: (name: string) => boolean = () => true) {
  const double = new DynamoDouble();
  const meter = usageMeter();
  let now = 0;
  let instant = Temporal.Instant.fromEpochMilliseconds(0);
  const clock = { now: () => instant };
  const faults: unknown[] = [];
  const mailer: Mailer = {
    async send() {
      meter.add(tenant, { mails: 1 });
      return 'accepted';
    },
  };
  const outside = {
    client: clientOn(double, (used) => meter.add(tenant, used)),
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
    catalogueSeconds: 86_400,
    mailer,
    identity: nobodySignsIn,
  };
  const tools = toolsOn({ ...outside, tableName, random: () => 0.5 });
  const changes = changesOf(double, () => now, isFollowed);
  const linkKey = createHmac('sha256', seed).update('links').digest('base64');
  const invoked = () => meter.add(tenant, { invocations: 1 });
  return {
    tenant,
    double,
    clock,
    outside,
    tools,
    links: hmacLinks(linkKey),
    environment: environmentOf(tenant, linkKey),
    /** Seconds since 1970. */
    now: () => now,
    /** Never back. */
    moveTo(seconds: number): void {
      if (seconds <= now) return;
      now = seconds;
      instant = Temporal.Instant.fromEpochMilliseconds(now * 1000);
    },
    /** Handlers of an API, each use of which counts as a call of its function. */
    metered: <Handlers extends object>(handlers: Handlers): Handlers =>
      new Proxy(handlers, {
        get(target, name, receiver) {
          invoked();
          return Reflect.get(target, name, receiver);
        },
      }),
    /** Works off what follows from all changes so far. Throws what a function would have noted as a fault. */
    async settleBy(follow: (batch: { readonly Records: readonly Change[] }) => Promise<unknown>): Promise<void> {
      for (let batch = changes.take(); batch.length > 0; batch = changes.take()) {
        invoked();
        await follow({ Records: batch });
        if (faults.length > 0) throw new AggregateError(faults, 'The history met with faults');
      }
    },
    /** Tells the figures what was used since the last time. */
    tellUsage: tellUsage({ meter, events: tools.events, clock, instance: outside.names.newId() }),
  };
}

function environmentOf(tenant: TenantId, linkKey: string): NodeJS.ProcessEnv {
  return {
    TABLE_NAME: tableName,
    TENANT_BY_HOST: JSON.stringify({ localhost: tenant }),
    LINK_KEY: linkKey,
    MAIL_TRANSPORT: 'smtp://127.0.0.1:25',
    STAFF_ISSUER: 'http://127.0.0.1',
    STAFF_CLIENT_ID: 'history',
  };
}

/** Counted and hashed: alike from run to run, different from seed to seed. */
function namesOf(seed: string) {
  let count = 0;
  const next = (length: number) => {
    count += 1;
    return hash('sha256', `${seed} ${count}`, 'base64url').slice(0, length);
  };
  const random = seededRandom(seed);
  return {
    newId: () => next(22),
    nonce: () => next(6),
    drawIndex: (below: number) => Math.floor(random() * below),
  };
}
