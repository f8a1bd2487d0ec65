import * as z from 'zod';
import { OfficeId, type ServiceId, StaffId, type TenantId } from '../../shared/domain/ids.ts';
import { Office } from '../../shared/domain/office.ts';
import { Service, ServiceText } from '../../shared/domain/service.ts';
import type {
  Edit,
  Edited,
  EditedOffices,
  EditedService,
  EditedServices,
  EditedThings,
  Version,
} from '../ports/staff.ts';
import { type EditedKind, type Key, officeKey, serviceKey, serviceTextKey, versionSk, versionsPk } from './keys.ts';
import type { Repeat } from './repeat.ts';
import { copyUntil, recordUntil } from './retention.ts';
import type { Table, Write } from './table.ts';
import { unchanged } from './unchanged.ts';
import type { Item, Row } from './wire.ts';

export type EditedDeps = { readonly table: Table; readonly repeat: Repeat };

/** An item may have 400 KB; JSON writes more characters around the same content than the table counts. */
const largestItem = 390_000;

/** Where a kind of thing is kept, and how it is read and written. The first item carries the version. */
export type Kind<Content extends Item, Id extends string> = {
  readonly name: EditedKind;
  readonly schema: z.ZodType<Content>;
  readonly read: (tenant: TenantId, id: Id) => Promise<{ readonly row: Row; readonly content: Content } | undefined>;
  readonly items: (tenant: TenantId, content: Content) => readonly [Item & Key, ...(Item & Key)[]];
};

export const DataRow = z.object({ version: z.int().default(0), data: z.unknown() });
const ServiceEdit = z.strictObject({ service: Service, text: ServiceText });

export function editedOfficesIn(deps: EditedDeps): EditedOffices {
  return editedThings(deps, {
    name: 'office',
    schema: Office,
    read: async (tenant, id: OfficeId) => {
      const row = await deps.table.get(officeKey(tenant, id), { consistent: true });
      return row && { row, content: Office.parse(DataRow.parse(row).data) };
    },
    items: (tenant, office) => [{ ...officeKey(tenant, OfficeId.parse(office.id)), data: office }],
  });
}

export function editedServicesIn(deps: EditedDeps): EditedServices {
  return editedThings(deps, serviceKind(deps));
}

/** A service and its text change together; the version stands with the service. */
export function serviceKind({ table }: Pick<EditedDeps, 'table'>): Kind<EditedService, ServiceId> {
  return {
    name: 'service',
    schema: ServiceEdit,
    read: async (tenant, id: ServiceId) => {
      const [row, text] = await Promise.all([
        table.get(serviceKey(tenant, id), { consistent: true }),
        table.get(serviceTextKey(tenant, id), { consistent: true }),
      ]);
      if (row === undefined || text === undefined) return undefined;
      const content = { service: DataRow.parse(row).data, text: DataRow.parse(text).data };
      return { row, content: ServiceEdit.parse(content) };
    },
    items: (tenant, { service, text }) => [
      { ...serviceKey(tenant, service.id), data: service },
      { ...serviceTextKey(tenant, service.id), data: text },
    ],
  };
}

/** Things of a kind in the table: each edit is one transaction with the record of it. */
export function editedThings<Content extends Item, Id extends string>(
  { table, repeat }: EditedDeps,
  kind: Kind<Content, Id>,
): EditedThings<Content, Id> {
  const get = async (tenant: TenantId, id: Id): Promise<Edited<Content> | undefined> => {
    const found = await kind.read(tenant, id);
    return found && { version: DataRow.parse(found.row).version, content: found.content };
  };
  const toVersion = versionReader(kind.schema);
  const version = async (tenant: TenantId, id: Id, wanted: number) => {
    const key = { pk: versionsPk(tenant, kind.name, id), sk: versionSk(wanted) };
    const row = await table.get(key, { consistent: true });
    return row && toVersion(row);
  };
  /** Whether the version that was to be written is there, from an earlier send or an earlier click. */
  const ours = async (tenant: TenantId, edit: Edit<Content, Id>) => {
    const written = await version(tenant, edit.id, nextVersion(edit));
    if (written?.by.id !== edit.by.id) return undefined;
    // Both as the schema orders them: the table keeps no order of names.
    const [wanted, stored] = [edit.content, written.next].map((content) => JSON.stringify(kind.schema.parse(content)));
    return wanted === stored ? written : undefined;
  };
  return {
    get,
    version,
    async save(tenant, edit) {
      const stored = await get(tenant, edit.id);
      if ((stored?.version ?? 'new') === edit.expectedVersion) {
        const writes = writesOf(kind, { tenant, edit, former: stored?.content });
        if (writes === undefined) return { kind: 'too_large' };
        const answer = await repeat(() => table.transact(writes));
        if (answer.kind === 'done') return saved(edit, stored?.content);
      }
      const written = await ours(tenant, edit);
      if (written) return saved(edit, written.former);
      const theirs = await get(tenant, edit.id);
      return { kind: 'edited_meanwhile', ...(theirs && { stored: theirs }) };
    },
    async versions(tenant, id, { upTo, count }) {
      const range = { from: versionSk(Math.max(0, upTo - count + 1)), to: versionSk(upTo) };
      const rows = await table.query({ pk: versionsPk(tenant, kind.name, id), range });
      return rows.map(toVersion).reverse();
    },
  };
}

function saved<Content>(edit: Pick<Edit<Content, unknown>, 'expectedVersion'>, former: Content | undefined) {
  return { kind: 'saved' as const, version: nextVersion(edit), ...(former !== undefined && { former }) };
}

function nextVersion({ expectedVersion }: { readonly expectedVersion: number | 'new' }): number {
  return expectedVersion === 'new' ? 1 : expectedVersion + 1;
}

/** The thing and the record of the edit; undefined when an item would be too large. */
function writesOf<Content extends Item, Id extends string>(
  kind: Kind<Content, Id>,
  { tenant, edit, former }: { tenant: TenantId; edit: Edit<Content, Id>; former: Content | undefined },
): readonly Write[] | undefined {
  const version = nextVersion(edit);
  const end = copyUntil(tenant, edit.at);
  const [first, ...others] = kind.items(tenant, edit.content);
  const record = {
    pk: versionsPk(tenant, kind.name, edit.id),
    sk: versionSk(version),
    by: edit.by,
    at: edit.at,
    note: edit.note,
    undoes: edit.undoes,
    former,
    next: edit.content,
    ttl: recordUntil(tenant, edit.at),
  };
  const things = [{ ...first, version }, ...others].map((thing) => ({ ...thing, ...end }));
  const items = [...things, record];
  if (items.some((item) => Buffer.byteLength(JSON.stringify(item)) > largestItem)) return undefined;
  // What has happened stays written: a record is never replaced by another one.
  const isNew = { condition: 'attribute_not_exists(pk)' };
  return items.map((item, index) => {
    if (index === 0) return { item, ...unchanged(edit.expectedVersion) };
    return item === record ? { item, ...isNew } : { item };
  });
}

export function versionReader<Content>(schema: z.ZodType<Content>): (row: Row) => Version<Content> {
  const VersionRow = z.object({
    sk: z.coerce.number(),
    by: z.object({ id: StaffId, name: z.string() }),
    at: z.int(),
    note: z.string().optional(),
    undoes: z.int().optional(),
    former: schema.optional(),
    next: schema,
    removed: z.literal(true).optional(),
  });
  return (row) => {
    const { sk: version, ...kept } = VersionRow.parse(row);
    return { version, ...kept };
  };
}
