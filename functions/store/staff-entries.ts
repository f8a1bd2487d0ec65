import type * as z from 'zod';
import { HelpCall } from '../../shared/domain/help-call.ts';
import { Idea } from '../../shared/domain/idea.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Entries, HelpCalls, Ideas } from '../ports/staff.ts';
import { type Key, staffEntriesPk, staffEntryKey } from './keys.ts';
import type { Repeat } from './repeat.ts';
import type { Table } from './table.ts';
import type { Item } from './wire.ts';

export type EntriesDeps = { readonly table: Pick<Table, 'get' | 'query' | 'put'>; readonly repeat: Repeat };
type Entry = Item & { readonly id: string; readonly version: number };

/** Where entries of a kind lie, and how they look. */
type EntryKind<Kept extends Entry> = {
  readonly pk: (tenant: TenantId) => string;
  readonly key: (tenant: TenantId, id: Kept['id']) => Key;
  readonly schema: z.ZodType<Kept>;
};

export function ideasIn(deps: EntriesDeps): Ideas {
  return entriesIn(deps, {
    pk: (tenant) => staffEntriesPk(tenant, 'IDEA'),
    key: (tenant, id) => staffEntryKey(tenant, { kind: 'IDEA', id }),
    schema: Idea,
  });
}

export function helpCallsIn(deps: EntriesDeps): HelpCalls {
  return entriesIn(deps, {
    pk: (tenant) => staffEntriesPk(tenant, 'HELP'),
    key: (tenant, id) => staffEntryKey(tenant, { kind: 'HELP', id }),
    schema: HelpCall,
  });
}

/** One item an entry; the version keeps two writers apart. A write that was sent twice counts once. */
export function entriesIn<Kept extends Entry>(
  { table, repeat }: EntriesDeps,
  { pk, key, schema }: EntryKind<Kept>,
): Entries<Kept> {
  return {
    async list(tenant) {
      const rows = await table.query({ pk: pk(tenant), consistent: true });
      return rows.map((row) => schema.parse(withoutKey(row)));
    },
    async read(tenant, id) {
      const row = await table.get(key(tenant, id), { consistent: true });
      return row && schema.parse(withoutKey(row));
    },
    async write(tenant, entry) {
      const item = { ...entry, ...key(tenant, entry.id), version: entry.version + 1 };
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
