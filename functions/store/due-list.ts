import { Temporal } from 'temporal-polyfill';
import { CivilDate } from '../../shared/domain/civil.ts';
import { OfficeId } from '../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../shared/domain/seconds.ts';
import type { Clock } from '../ports/clock.ts';
import type { Due, DueList } from '../ports/due-list.ts';
import { dueBy, dueKey, duePk, partsOfSk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

const minute = 60;

/**
 * One entry for everything that falls due at an office-day within the same minute. What is due already, or nearly,
 * becomes an entry of the minute after next: the sweeper may just be removing the one of this minute.
 */
export function dueListIn({ table, clock, repeat }: { table: Table; clock: Clock; repeat: Repeat }): DueList {
  return {
    async add(tenant, due) {
      const soon = secondsOf(clock.now()) + minute;
      const dueAt = Math.ceil(Math.max(due.dueAt, soon) / minute) * minute;
      await repeat(() => table.put({ item: dueKey(tenant, { ...due, minute: minuteText(dueAt) }) }));
    },
    async before(tenant, now, limit) {
      const range = { from: '0', to: dueBy(minuteText(now)) };
      const rows = await table.query({ pk: duePk(tenant), range, limit });
      return rows.map(({ sk }) => parseDue(String(sk)));
    },
    async remove(tenant, due) {
      await repeat(() => table.remove(dueKey(tenant, { ...due, minute: minuteText(due.dueAt) })));
    },
  };
}

/** `2026-11-24T08:20` */
function minuteText(seconds: number): string {
  return secondsText(seconds).slice(0, 16);
}

function parseDue(sk: string): Due {
  const [at, officeId, date] = partsOfSk(sk);
  return {
    dueAt: Temporal.Instant.from(`${at}Z`).epochMilliseconds / 1000,
    officeId: OfficeId.parse(officeId),
    date: CivilDate.parse(date),
  };
}
