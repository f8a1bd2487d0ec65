import type { Counters } from '../ports/board.ts';
import { deskBookKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';
import { ticketsKeptUntil } from './ticket-row.ts';

const attribute = /^d(\d+)$/;

/** The desk book of an office-day: one attribute a counter, beside the numbers drawn. */
export function countersIn({ table, repeat }: { table: Table; repeat: Repeat }): Counters {
  return {
    async clerks(tenant, day) {
      const row = (await table.get(deskBookKey(tenant, day), { consistent: false })) ?? {};
      return new Map(
        Object.entries(row).flatMap(([name, clerk]): [number, string][] => {
          const counter = attribute.exec(name)?.[1];
          return counter === undefined ? [] : [[Number(counter), String(clerk)]];
        }),
      );
    },
    async sit(tenant, day, { counter, clerk }) {
      await repeat(() =>
        table.update({
          key: deskBookKey(tenant, day),
          update: `SET d${counter} = :clerk, #ttl = :ttl`,
          names: { '#ttl': 'ttl' },
          values: { ':clerk': clerk, ':ttl': ticketsKeptUntil(day.date) },
        }),
      );
    },
  };
}
