import * as z from 'zod';
import { officeChange, serviceChange } from '../../../shared/domain/figures/steering/house-change.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { Office } from '../../../shared/domain/office.ts';
import { Service } from '../../../shared/domain/service.ts';
import type { HouseChange, HouseChanges } from '../../ports/figure.ts';
import { atOnce, someAtOnce } from '../../some-at-once.ts';
import { versionReader } from '../edited-things.ts';
import { catalogueOf, versionsPk } from '../keys.ts';
import type { TableReads } from '../table.ts';

/** Of the newest edits of one thing; who edits more within the time that is asked for has not settled yet. */
const newest = 10;

const EditedRow = z.object({ sk: z.string(), version: z.int().default(0), data: z.object({ id: z.string() }) });
type EditedRow = z.infer<typeof EditedRow>;
const toOffice = versionReader(Office);
const toService = versionReader(z.object({ service: Service }));

/** From the records of edits: a Query for each office or service that was ever edited. */
export function houseChangesIn({ table }: { readonly table: TableReads }): HouseChanges {
  const recordsOf = async (tenant: TenantId, kind: 'office' | 'service', id: string) =>
    await table.query({ pk: versionsPk(tenant, kind, id), lastFirst: true, limit: newest });
  const ofOffice = async (tenant: TenantId, id: string): Promise<readonly HouseChange[]> =>
    (await recordsOf(tenant, 'office', id)).map(toOffice).flatMap(({ former, next, at }) => {
      const kind = officeChange(former, next);
      return kind ? [{ kind, of: next.id, name: next.name, at }] : [];
    });
  const ofService = async (tenant: TenantId, id: string): Promise<readonly HouseChange[]> =>
    (await recordsOf(tenant, 'service', id)).map(toService).flatMap(({ former, next, at }) => {
      const kind = serviceChange(former?.service, next.service);
      return kind ? [{ kind, of: next.service.id, name: next.service.name, at }] : [];
    });
  return {
    async since(tenant, from) {
      const { pk, offices, services } = catalogueOf(tenant);
      const rows = (await table.query({ pk })).map((row) => EditedRow.safeParse(row).data);
      const edited = rows.filter((row): row is EditedRow => row !== undefined && row.version > 0);
      const changes = await someAtOnce(edited, atOnce, async ({ sk, data }) => {
        if (sk.startsWith(offices)) return await ofOffice(tenant, data.id);
        return sk.startsWith(services) ? await ofService(tenant, data.id) : [];
      });
      return changes.flat().filter(({ at }) => at >= from);
    },
  };
}
