import type * as z from 'zod';
import { HelpCall } from '../../shared/domain/help-call.ts';
import { Idea } from '../../shared/domain/idea.ts';
import type { StaffEntryId } from '../../shared/domain/ids.ts';
import type { Entries, HelpCalls, Ideas } from '../staff-ports.ts';
import { staffEntriesPk, staffEntryKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';
import type { Item } from './wire.ts';

type EntriesDeps = { readonly table: Pick<Table, 'get' | 'query' | 'put'>; readonly repeat: Repeat };
type Entry = Item & { readonly id: StaffEntryId; readonly version: number };

export function ideasIn(deps: EntriesDeps): Ideas {
  return entriesIn(deps, 'IDEA', Idea);
}

export function helpCallsIn(deps: EntriesDeps): HelpCalls {
  return entriesIn(deps, 'HELP', HelpCall);
}

/** One item an entry; the version keeps two writers apart. A write that was sent twice counts once. */
function entriesIn<Kept extends Entry>(
  { table, repeat }: EntriesDeps,
  kind: 'IDEA' | 'HELP',
  schema: z.ZodType<Kept>,
): Entries<Kept> {
  return {
    async list(tenant) {
      const rows = await table.query({ pk: staffEntriesPk(tenant, kind), consistent: true });
      return rows.map((row) => schema.parse(withoutKey(row)));
    },
    async read(tenant, id) {
      const row = await table.get(staffEntryKey(tenant, { kind, id }), { consistent: true });
      return row && schema.parse(withoutKey(row));
    },
    async write(tenant, entry) {
      const item = { ...entry, ...staffEntryKey(tenant, { kind, id: entry.id }), version: entry.version + 1 };
      const unchanged =
        entry.version === 0
          ? { condition: 'attribute_not_exists(pk)' }
          : { condition: '#v = :seen', names: { '#v': 'version' }, values: { ':seen': entry.version } };
      const { kind: answer } = await repeat(() => table.put({ item, ...unchanged }));
      return answer === 'done';
    },
  };
}

function withoutKey({ pk: _pk, sk: _sk, ...entry }: Readonly<Record<string, unknown>>) {
  return entry;
}
