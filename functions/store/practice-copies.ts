import { isPractice } from '../../shared/domain/practice.ts';
import type { PracticeCopies } from '../staff-ports.ts';
import { catalogueOf, serviceTextPk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';

type PracticeCopiesDeps = { readonly table: Pick<Table, 'query' | 'remove'>; readonly repeat: Repeat };

/** The catalogue of a copy has no end of its own, unlike its days and people, which the table deletes by themselves. */
export function practiceCopiesIn({ table, repeat }: PracticeCopiesDeps): PracticeCopies {
  return {
    async forget(tenant) {
      if (!isPractice(tenant)) throw new Error('Only a practice copy can be forgotten');
      for (const pk of [catalogueOf(tenant).pk, serviceTextPk(tenant)]) {
        for (const { sk } of await table.query({ pk, consistent: true })) {
          await repeat(() => table.remove({ pk, sk: String(sk) }));
        }
      }
    },
  };
}
