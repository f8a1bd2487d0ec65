import type { EditedThings, EditNote, Removals } from '../ports/staff.ts';
import { type EditedDeps, type Kind, versionReader } from './edited-things.ts';
import { type Key, versionSk, versionsPk } from './keys.ts';
import { copyUntil, recordUntil } from './retention.ts';
import { unchanged } from './unchanged.ts';
import type { Item } from './wire.ts';

type Deps<Content, Id> = EditedDeps & { readonly things: Pick<EditedThings<Content, Id>, 'get' | 'version'> };
type Tenant = Parameters<typeof versionsPk>[0];

/** All items of a thing and the record of its removal in one transaction; the record is what brings it back. */
export function removalsIn<Content extends Item, Id extends string>(
  { table, repeat, things }: Deps<Content, Id>,
  kind: Kind<Content, Id>,
): Removals<Content, Id> {
  const toVersion = versionReader(kind.schema);
  const recordOf = (tenant: Tenant, id: Id, { by, at, note }: EditNote) => ({
    by,
    at,
    note,
    pk: versionsPk(tenant, kind.name, id),
    ttl: recordUntil(tenant, at),
  });
  return {
    async remove(tenant, { id, expectedVersion, ...note }) {
      const version = expectedVersion + 1;
      const stored = await things.get(tenant, id);
      if (stored?.version === expectedVersion) {
        const { content } = stored;
        const [first, ...others] = kind.items(tenant, content);
        const record = { ...recordOf(tenant, id, note), sk: versionSk(version), former: content, next: content };
        const answer = await repeat(() =>
          table.transact([
            { removed: keyOf(first), ...unchanged(expectedVersion) },
            ...others.map((item) => ({ removed: keyOf(item) })),
            { item: { ...record, removed: true } },
          ]),
        );
        if (answer.kind === 'done') return { kind: 'saved', version, former: content };
      }
      const theirs = await things.get(tenant, id);
      const written = theirs ? undefined : await things.version(tenant, id, version);
      if (written?.removed && written.by.id === note.by.id) return { kind: 'saved', version, former: written.next };
      return { kind: 'edited_meanwhile', ...(theirs && { stored: theirs }) };
    },
    async removed(tenant, id) {
      const pk = versionsPk(tenant, kind.name, id);
      const [last] = await table.query({ pk, lastFirst: true, limit: 1, consistent: true });
      const version = last && toVersion(last);
      return version?.removed ? version : undefined;
    },
    async restore(tenant, id, { removal, ...note }) {
      const record = await things.version(tenant, id, removal);
      if (!record?.removed) return false;
      const { next } = record;
      const version = removal + 1;
      const [first, ...others] = kind.items(tenant, next);
      const end = copyUntil(tenant, note.at);
      const answer = await repeat(() =>
        table.transact([
          { item: { ...first, version, ...end }, condition: 'attribute_not_exists(pk)' },
          ...others.map((item) => ({ item: { ...item, ...end } })),
          { item: { ...recordOf(tenant, id, note), sk: versionSk(version), undoes: removal, next } },
        ]),
      );
      if (answer.kind === 'done') return true;
      // An earlier send of ours may have been applied.
      return (await things.version(tenant, id, version))?.by.id === note.by.id;
    },
  };
}

function keyOf({ pk, sk }: Key): Key {
  return { pk, sk };
}
