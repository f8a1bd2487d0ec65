import { isPractice } from '../../shared/domain/practice.ts';
import type { PracticeCopies, PracticeCopy } from '../ports/staff.ts';
import { atOnce, someAtOnce } from '../some-at-once.ts';
import { catalogueOf, type Key, officeKey, serviceKey, serviceTextKey, serviceTextPk, townKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';
import type { Item } from './wire.ts';

type PracticeCopiesDeps = { readonly table: Pick<Table, 'query' | 'remove' | 'transact'>; readonly repeat: Repeat };

/** Somebody waits for the copy: few requests, each far below the 100 items and 4 MB of a transaction. */
const itemsAtOnce = 20;

export function practiceCopiesIn({ table, repeat }: PracticeCopiesDeps): PracticeCopies {
  return {
    async put(copy, until) {
      insistOnPractice(copy.municipality.id);
      const items = itemsOf(copy).map((item) => ({ item: { ...item, ttl: until } }));
      await someAtOnce(inParts(items), atOnce, async (part) => {
        const { kind } = await repeat(() => table.transact(part));
        if (kind !== 'done') throw new Error('A part of a practice copy was not written');
      });
    },
    async forget(tenant) {
      insistOnPractice(tenant);
      for (const pk of [serviceTextPk(tenant), catalogueOf(tenant).pk]) {
        const rows = await table.query({ pk, consistent: true });
        await someAtOnce(rows, atOnce, ({ sk }) => repeat(() => table.remove({ pk, sk: String(sk) })));
      }
    },
  };
}

function insistOnPractice(tenant: PracticeCopy['municipality']['id']): void {
  if (!isPractice(tenant)) throw new Error('Only a practice copy can be written or forgotten as one');
}

function itemsOf({ municipality, office, services }: PracticeCopy): readonly (Item & Key)[] {
  const { id: tenant } = municipality;
  return [
    { ...townKey(tenant), data: municipality },
    { ...officeKey(tenant, office.id), data: office, version: 1 },
    ...services.flatMap(({ service, text }) => [
      { ...serviceKey(tenant, service.id), data: service, version: 1 },
      { ...serviceTextKey(tenant, service.id), data: text },
    ]),
  ];
}

function inParts<Part>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const count = Math.ceil(parts.length / itemsAtOnce);
  return Array.from({ length: count }, (_, at) => parts.slice(at * itemsAtOnce, (at + 1) * itemsAtOnce));
}
