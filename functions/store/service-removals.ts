import type { ServiceId, TenantId } from '../../shared/domain/ids.ts';
import type { EditedServices, EditNote, ServiceRemovals } from '../staff-ports.ts';
import { type EditedDeps, ServiceEdit, unchanged, versionReader } from './edited-things.ts';
import { serviceKey, serviceTextKey, versionSk, versionsPk } from './keys.ts';
import { copyUntil, recordUntil } from './retention.ts';

type Deps = EditedDeps & { readonly services: Pick<EditedServices, 'get' | 'version'> };

/** Service, text and the record of the removal in one transaction; the record is what brings the service back. */
export function serviceRemovalsIn({ table, repeat, services }: Deps): ServiceRemovals {
  const toVersion = versionReader(ServiceEdit);
  const recordOf = (tenant: TenantId, id: ServiceId, { by, at, note }: EditNote) => ({
    by,
    at,
    note,
    pk: versionsPk(tenant, 'service', id),
    ttl: recordUntil(tenant, at),
  });
  return {
    async remove(tenant, { id, expectedVersion, ...note }) {
      const version = expectedVersion + 1;
      const stored = await services.get(tenant, id);
      if (stored?.version === expectedVersion) {
        const { content } = stored;
        const answer = await repeat(() =>
          table.transact([
            { removed: serviceKey(tenant, id), ...unchanged(expectedVersion) },
            { removed: serviceTextKey(tenant, id) },
            {
              item: {
                ...recordOf(tenant, id, note),
                sk: versionSk(version),
                former: content,
                next: content,
                removed: true,
              },
            },
          ]),
        );
        if (answer.kind === 'done') return { kind: 'saved', version, former: content };
      }
      const theirs = await services.get(tenant, id);
      const written = theirs ? undefined : await services.version(tenant, id, version);
      if (written?.removed && written.by.id === note.by.id) return { kind: 'saved', version, former: written.next };
      return { kind: 'edited_meanwhile', ...(theirs && { stored: theirs }) };
    },
    async removed(tenant, id) {
      const [last] = await table.query({
        pk: versionsPk(tenant, 'service', id),
        lastFirst: true,
        limit: 1,
        consistent: true,
      });
      const version = last && toVersion(last);
      return version?.removed ? version : undefined;
    },
    async restore(tenant, id, { removal, ...note }) {
      const record = await services.version(tenant, id, removal);
      if (!record?.removed) return false;
      const { next } = record;
      const version = removal + 1;
      const end = copyUntil(tenant, note.at);
      const answer = await repeat(() =>
        table.transact([
          {
            item: { ...serviceKey(tenant, id), data: next.service, version, ...end },
            condition: 'attribute_not_exists(pk)',
          },
          { item: { ...serviceTextKey(tenant, id), data: next.text, ...end } },
          { item: { ...recordOf(tenant, id, note), sk: versionSk(version), undoes: removal, next } },
        ]),
      );
      if (answer.kind === 'done') return true;
      // An earlier send of ours may have been applied.
      return (await services.version(tenant, id, version))?.by.id === note.by.id;
    },
  };
}
