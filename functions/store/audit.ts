import * as z from 'zod';
import { AuditEntry } from '../../shared/domain/audit.ts';
import { CivilDate } from '../../shared/domain/civil.ts';
import { secondsText } from '../../shared/domain/seconds.ts';
import type { Clock } from '../ports/clock.ts';
import type { Audit, AuditTrail } from '../ports/staff.ts';
import { auditKey, auditPk, auditPlaceOf, auditSk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

const keptDays = 366;

type AuditDeps = {
  readonly table: Pick<Table, 'put'>;
  readonly clock: Clock;
  readonly repeat: Repeat;
  /** Unique to an entry. */
  readonly newId: () => string;
};

/**
 * Appends to the day (UTC) of writing, one item an entry; nothing here changes or removes one. The table deletes it after
 * a year. A note that was sent twice is kept once.
 */
export function auditIn({ table, clock, repeat, newId }: AuditDeps): Audit {
  return {
    async note(tenant, entry) {
      const milliseconds = clock.now().epochMilliseconds;
      const seconds = Math.floor(milliseconds / 1000);
      const date = CivilDate.parse(secondsText(seconds).slice(0, 10));
      const item = {
        ...auditKey(tenant, date, { milliseconds, id: newId() }),
        ...entry,
        ttl: seconds + keptDays * 86_400,
      };
      await repeat(() => table.put({ item, condition: 'attribute_not_exists(pk)' }));
    },
  };
}

const EntryRow = z.object({ sk: z.string(), ...AuditEntry.shape });

/** Reads what `auditIn` has written. */
export function auditTrailIn(table: Pick<Table, 'query'>): AuditTrail {
  return {
    async ofDay(tenant, date, { before, limit }) {
      const range = before === undefined ? undefined : { from: '0', to: auditSk(before) };
      // The range includes its end, which was answered before.
      const more = limit + (before === undefined ? 0 : 1);
      const rows = await table.query({
        pk: auditPk(tenant, date),
        ...(range && { range }),
        lastFirst: true,
        limit: more,
      });
      return rows
        .map((row) => EntryRow.parse(row))
        .map(({ sk, ...entry }) => ({ place: auditPlaceOf(sk), entry }))
        .filter(({ place }) => place !== before)
        .slice(0, limit);
    },
  };
}
