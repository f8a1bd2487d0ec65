import type { CivilDate } from '../../../shared/domain/civil.ts';
import type { LoggedEvent } from '../../../shared/domain/figures/tally/fold-day.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import type { EventLog } from '../../ports/counting.ts';
import { eventsPk, join, partsOfSk } from '../keys.ts';
import type { Table } from '../table.ts';
import type { Row } from '../wire.ts';

const secondsOfDay = 86_400;

/** Reads what `eventsIn` has appended, day (UTC) by day. */
export function eventLogIn(table: Pick<Table, 'query'>): EventLog {
  return {
    async between(tenant, from, to) {
      const range = { from: String(from), to: join(to, '\uffff') };
      const logged: LoggedEvent[] = [];
      for (const date of datesBetween(from, to)) {
        const rows = await table.query({ pk: eventsPk(tenant, date), range, consistent: true });
        for (const row of rows) logged.push(loggedAs(row));
      }
      return logged;
    },
  };
}

function datesBetween(from: number, to: number): readonly CivilDate[] {
  const [first, last] = [Math.floor(from / secondsOfDay), Math.floor(to / secondsOfDay)];
  return Array.from({ length: last - first + 1 }, (_, index) => civilDateOf(first + index));
}

function loggedAs(content: Row): LoggedEvent {
  const [at, ...id] = partsOfSk(String(content['sk']));
  return { id: join(...id), at: Number(at), content };
}
