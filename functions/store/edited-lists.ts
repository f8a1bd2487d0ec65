import { Office } from '../../shared/domain/office.ts';
import { Service } from '../../shared/domain/service.ts';
import type { EditedLists } from '../ports/staff.ts';
import { catalogueOf } from './keys.ts';
import type { TableReads } from './table.ts';

/** The catalogue without the copy that citizens' pages are served from: one consistent Query. */
export function editedListsIn({ table }: { readonly table: TableReads }): EditedLists {
  return {
    async offer(tenant) {
      const { pk, offices, services } = catalogueOf(tenant);
      const rows = await table.query({ pk, consistent: true });
      const dataOf = (prefix: string) => rows.filter(({ sk }) => String(sk).startsWith(prefix)).map(({ data }) => data);
      return {
        offices: dataOf(offices).map((data) => Office.parse(data)),
        services: dataOf(services).map((data) => Service.parse(data)),
      };
    },
  };
}
