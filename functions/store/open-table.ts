import type { Table, TableDeps } from './table.ts';
import { readsOf } from './table-reads.ts';
import { writesTo } from './table-writes.ts';

/** The table behind a client; see `Table` for what it promises. */
export function openTable(deps: TableDeps): Table {
  return { ...readsOf(deps), ...writesTo(deps) };
}
