import { CivilDate } from '../../shared/domain/civil.ts';
import { secondsText } from '../../shared/domain/seconds.ts';
import type { Events } from '../ports.ts';
import { eventKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/** Appends to the day (UTC) of the event. An event that is there already stays as it is. */
export function eventsIn({ table, repeat }: { table: Table; repeat: Repeat }): Events {
  return {
    async append(tenant, { id, kind, at, officeId, data }) {
      const date = CivilDate.parse(secondsText(at).slice(0, 10));
      const key = eventKey(tenant, date, { at, id });
      await repeat(() =>
        table.put({ item: { ...key, id, kind, at, officeId, data }, condition: 'attribute_not_exists(pk)' }),
      );
    },
  };
}
