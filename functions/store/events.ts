import { CivilDate } from '../../shared/domain/civil.ts';
import type { ToldEvent } from '../../shared/domain/figures/events/event.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { secondsText } from '../../shared/domain/seconds.ts';
import type { Events } from '../ports/events.ts';
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

/** An event as it is written, by itself or together with what it tells of: the first telling stays. */
export function eventPut(tenant: TenantId, event: ToldEvent) {
  return { item: eventItem(tenant, event), condition: 'attribute_not_exists(pk)' };
}

/** An event as it lies in the log, for whoever knows by other means that it is told for the first time. */
export function eventItem(tenant: TenantId, { id, kind, at, officeId, data }: ToldEvent) {
  const date = CivilDate.parse(secondsText(at).slice(0, 10));
  return { ...eventKey(tenant, date, { at, id }), id, kind, at, officeId, data };
}
