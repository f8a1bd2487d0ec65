import * as z from 'zod';
import type { ProductId } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Durations } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import { keptFor } from '../kept-for.ts';
import type { TableReads } from '../table.ts';
import { durationsPk } from './case-keys.ts';

const keepSeconds = 600;

/** More do not make an expectation better. */
const enough = 500;

const DurationRow = z.object({ s: z.int() });

/** How long requests took, newest first, as they were written when they were issued; kept ten minutes. */
export function durationsIn({ table, clock }: { readonly table: TableReads; readonly clock: Clock }): Durations {
  const read = keptFor({ clock, seconds: keepSeconds }, async (tenant: TenantId, productId: ProductId, day: string) => {
    const range = { from: String(Number(day) * 86_400), to: '\uffff' };
    const rows = await table.query({ pk: durationsPk(tenant, productId), range, lastFirst: true, limit: enough });
    return rows.map((row) => DurationRow.parse(row).s);
  });
  return {
    recent: async (tenant, productId, since) => await read(tenant, productId, String(Math.floor(since / 86_400))),
  };
}
