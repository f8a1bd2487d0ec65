import { randomUUID } from 'node:crypto';
import { TenantId } from '../../shared/domain/ids.ts';
import { usageMeter } from '../adapters/usage-meter.ts';
import type { CommonEnv } from '../env.ts';
import type { Mailer } from '../ports/mail.ts';
import { meterCapacity } from '../store/capacity.ts';
import { eventsIn } from '../store/events.ts';
import { openTable } from '../store/open-table.ts';
import { repeated } from '../store/repeat.ts';
import { tellUsage } from '../use-cases/telling/tell-usage.ts';
import type { Outside } from './outside.ts';

/** Meters what a function does for its municipalities, and tells the figures of it after its calls. */
export function composeUsage(env: CommonEnv, outside: Outside) {
  const meter = usageMeter();
  meterCapacity(outside.client, ({ tenant, isRead, units, refusedBy }) => {
    const id = TenantId.safeParse(tenant).data;
    // A refused write is paid like one that was done: by the size of the item, nearly always below a kilobyte.
    const used = refusedBy === undefined ? units : 1;
    if (id !== undefined) meter.add(id, isRead ? { rcu: used } : { wcu: used });
  });
  const waiting = { sleep: outside.sleep, random: Math.random };
  const table = openTable({ client: outside.client, name: env.TABLE_NAME, ...waiting });
  // Somebody waits for the answer: one try, and the next minute another.
  const events = eventsIn({ table, repeat: repeated({ ...waiting, sends: 1 }) });
  const tell = tellUsage({ meter, events, clock: outside.clock, instance: randomUUID().slice(0, 8) });
  return {
    /** The function itself; what it does is told before its answer leaves, as nothing runs after that. */
    metered<Event, Context, Answer>(handle: (event: Event, context: Context) => Promise<Answer>) {
      return async (event: Event, context: Context): Promise<Answer> => {
        try {
          return await handle(event, context);
        } finally {
          meter.ended();
          await tell();
        }
      };
    },
    /** Mails that the relay has taken. */
    mailer: ({ send }: Mailer): Mailer => ({
      async send(from, mail) {
        const outcome = await send(from, mail);
        if (outcome === 'accepted') meter.add(from.id, { mails: 1 });
        return outcome;
      },
    }),
  };
}
