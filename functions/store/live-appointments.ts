import * as z from 'zod';
import { AppointmentReference } from '../../shared/domain/ids.ts';
import type { LiveAppointments } from '../ports/live-appointments.ts';
import { liveKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

const Stored = z.object({ refs: z.array(AppointmentReference), v: z.int(), ttl: z.int() });

/** One item for each mail (pseudonym) and service; a number that grows with each write keeps two writers apart. */
export function liveAppointmentsIn({ table, repeat }: { table: Table; repeat: Repeat }): LiveAppointments {
  return {
    async read(tenant, { mail, serviceId }) {
      const row = await table.get(liveKey(tenant, mail, serviceId), { consistent: true });
      if (row === undefined) return { references: [], version: 0, keepUntil: 0 };
      const { refs, v, ttl } = Stored.parse(row);
      return { references: refs, version: v, keepUntil: ttl };
    },
    async write(tenant, { mail, serviceId }, { references, version, keepUntil }) {
      const key = liveKey(tenant, mail, serviceId);
      const unchanged =
        version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : { condition: '#v = :seen', names: { '#v': 'v' }, values: { ':seen': version } };
      const item = { ...key, refs: references, v: version + 1, ttl: keepUntil };
      const { kind } = await repeat(() => table.put({ item, ...unchanged }));
      return kind === 'done';
    },
  };
}
