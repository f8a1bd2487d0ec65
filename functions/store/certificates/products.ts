import * as z from 'zod';
import { Product } from '../../../shared/domain/certificate/product.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Products, ProductWriter } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import { keptFor } from '../kept-for.ts';
import type { Repeat } from '../repeat.ts';
import type { Table, TableReads } from '../table.ts';
import { unchanged } from '../unchanged.ts';
import { productKey, productsOf } from './case-keys.ts';

const keepSeconds = 30;
const Stored = z.object({ version: z.int().default(1), data: z.record(z.string(), z.unknown()) });

/** The products of a town, read by one Query and kept 30 seconds. */
export function productsIn({ table, clock }: { readonly table: TableReads; readonly clock: Clock }): Products {
  const list = keptFor({ clock, seconds: keepSeconds }, async (tenant: TenantId) => {
    const { pk, prefix } = productsOf(tenant);
    const rows = await table.query({ pk, range: { prefix } });
    return rows.map((row) => {
      const { version, data } = Stored.parse(row);
      return Product.parse({ ...data, version });
    });
  });
  return {
    list,
    get: async (tenant, id) => (await list(tenant)).find((product) => product.id === id),
  };
}

/** The version of what is written counts on from the one that it replaces. */
export function productWriterIn({
  table,
  repeat,
}: {
  readonly table: Pick<Table, 'put'>;
  readonly repeat: Repeat;
}): ProductWriter {
  return {
    async put(tenant, { version, ...product }) {
      const item = { ...productKey(tenant, product.id), data: product, version };
      return (
        (await repeat(() => table.put({ item, ...unchanged(version === 1 ? 'new' : version - 1) }))).kind === 'done'
      );
    },
  };
}
