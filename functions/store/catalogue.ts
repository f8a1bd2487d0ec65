import * as z from 'zod';
import type { ServiceId, TenantId } from '../../shared/domain/ids.ts';
import { Municipality } from '../../shared/domain/municipality.ts';
import { Office } from '../../shared/domain/office.ts';
import { Service, ServiceText } from '../../shared/domain/service.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Clock } from '../ports/clock.ts';
import { keptFor } from './kept-for.ts';
import { catalogueOf, serviceTextKey, townKey } from './keys.ts';
import type { TableReads } from './table.ts';

const usualSeconds = 30;

const StoredText = z.object({ data: ServiceText });

type Snapshot = {
  readonly municipality: Municipality | undefined;
  readonly offices: readonly Office[];
  readonly services: readonly Service[];
};

type CatalogueDeps = { readonly table: TableReads; readonly clock: Clock; readonly keepSeconds?: number | undefined };

/**
 * The catalogue of each town, read by one Query and kept for `keepSeconds`, 30 unless told; every caller of a warm function shares the copy.
 * Texts are read and kept one by one: together they would be most of the bytes.
 */
export function catalogueIn({ table, clock, keepSeconds = usualSeconds }: CatalogueDeps): Catalogue {
  const kept = { clock, seconds: keepSeconds };
  const snapshot = keptFor(kept, (tenant: TenantId) => readSnapshot(table, tenant));
  const serviceText = keptFor(kept, async (tenant: TenantId, id: ServiceId) => {
    const row = await table.get(serviceTextKey(tenant, id), { consistent: false });
    return row && StoredText.parse(row).data;
  });
  return {
    municipality: async (tenant) => (await snapshot(tenant)).municipality,
    offices: async (tenant) => (await snapshot(tenant)).offices,
    services: async (tenant) => (await snapshot(tenant)).services,
    serviceText,
  };
}

async function readSnapshot(table: TableReads, tenant: TenantId): Promise<Snapshot> {
  const { pk, offices, services } = catalogueOf(tenant);
  const rows = await table.query({ pk });
  const dataOf = (isWanted: (sk: string) => boolean) =>
    rows.filter(({ sk }) => isWanted(String(sk))).map(({ data }) => data);
  const [town] = dataOf((sk) => sk === townKey(tenant).sk);
  return {
    municipality: town === undefined ? undefined : Municipality.parse(town),
    offices: dataOf((sk) => sk.startsWith(offices)).map((data) => Office.parse(data)),
    services: dataOf((sk) => sk.startsWith(services)).map((data) => Service.parse(data)),
  };
}
