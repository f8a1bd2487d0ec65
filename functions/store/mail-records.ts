import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { secondsOf } from '../../shared/domain/seconds.ts';
import type { Clock } from '../ports/clock.ts';
import type { MailKey, MailRecords } from '../ports/mail.ts';
import { mailRecordKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/** Longer than any hand-over takes, so that only a dead worker lets it run out. */
const leaseSeconds = 120;
/** Longer than any event is repeated. */
const keptSeconds = 30 * 24 * 60 * 60;

const Stored = z.object({ by: z.string(), outcome: z.enum(['accepted', 'rejected']).optional() });

/**
 * `lease`: until when a worker may be sending (seconds since 1970); `by`: which call of `begin` took it;
 * `outcome`: how the mail ended, never changed again.
 */
export function mailRecordsIn(deps: { table: Table; clock: Clock; repeat: Repeat }): MailRecords {
  const { table, clock, repeat } = deps;
  return {
    async begin(tenant, key) {
      const now = secondsOf(clock.now());
      // Tells our own write from another worker's when its answer got lost and it was sent again.
      const by = randomUUID();
      const answer = await repeat(() =>
        table.put({
          item: { ...recordKey(tenant, key), by, lease: now + leaseSeconds, ttl: now + keptSeconds },
          condition: 'attribute_not_exists(pk) OR (attribute_not_exists(#outcome) AND #lease < :now)',
          names: { '#outcome': 'outcome', '#lease': 'lease' },
          values: { ':now': now },
        }),
      );
      if (answer.kind === 'done') return 'yours';
      const stored = Stored.parse(answer.stored);
      if (stored.outcome !== undefined) return stored.outcome;
      return stored.by === by ? 'yours' : 'busy';
    },
    async done(tenant, key, outcome) {
      await repeat(() =>
        table.update({
          key: recordKey(tenant, key),
          update: 'SET #outcome = :outcome',
          names: { '#outcome': 'outcome' },
          values: { ':outcome': outcome },
        }),
      );
    },
    async release(tenant, key) {
      await repeat(() =>
        table.update({
          key: recordKey(tenant, key),
          update: 'SET #lease = :past',
          condition: 'attribute_not_exists(#outcome)',
          names: { '#outcome': 'outcome', '#lease': 'lease' },
          values: { ':past': 0 },
        }),
      );
    },
  };
}

function recordKey(tenant: Parameters<typeof mailRecordKey>[0], { appointmentId, kind, recipient }: MailKey) {
  return mailRecordKey(tenant, appointmentId, `${kind}.${recipient}`);
}
