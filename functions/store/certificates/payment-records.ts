import * as z from 'zod';
import { PaymentId, ProductId, RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { PaymentRecords } from '../../ports/certificate.ts';
import type { Repeat } from '../repeat.ts';
import type { Table } from '../table.ts';
import { paymentKey } from './case-keys.ts';

/** Vouchers are kept so long: AO section 147(3), as many towns' own rules say too. */
const keptDays = 10 * 366;

const PaymentRow = z.object({
  sk: PaymentId,
  request: RequestId,
  product: ProductId,
  cents: z.int(),
  refunded: z.int(),
  outcome: z.string(),
  at: z.int(),
});

/** Payments by the provider's id, for the accounts. They outlive their cases and say nothing of what was asked for. */
export function paymentRecordsIn({
  table,
  repeat,
}: {
  readonly table: Table;
  readonly repeat: Repeat;
}): PaymentRecords {
  return {
    async put(tenant, { id, requestId, productId, ...record }) {
      const more = { request: requestId, product: productId, ttl: record.at + keptDays * 86_400 };
      await repeat(() => table.put({ item: { ...paymentKey(tenant, id), ...record, ...more } }));
    },
    async get(tenant, id) {
      const row = await table.get(paymentKey(tenant, id), { consistent: true });
      if (row === undefined) return undefined;
      const { sk, request, product, ...record } = PaymentRow.parse(row);
      return { id: sk, requestId: request, productId: product, ...record };
    },
  };
}
