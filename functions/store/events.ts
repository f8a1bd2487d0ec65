import { CivilDate } from '../../shared/domain/civil.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { secondsText } from '../../shared/domain/seconds.ts';
import type { Event, Events } from '../ports.ts';
import { eventKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

/** Appends to the day (UTC) of the event. An event that is there already stays as it is. */
export function eventsIn({ table, repeat }: { table: Table; repeat: Repeat }): Events {
  return {
    async append(tenant, event) {
      await repeat(() => table.put(eventPut(tenant, event)));
    },
  };
}

/** An event as it is written, by itself or together with what it tells of. */
export function eventPut(tenant: TenantId, { id, kind, at, officeId, data }: Event) {
  const date = CivilDate.parse(secondsText(at).slice(0, 10));
  const key = eventKey(tenant, date, { at, id });
  return { item: { ...key, id, kind, at, officeId, data }, condition: 'attribute_not_exists(pk)' };
}
