import * as z from 'zod';
import type { CivilDate } from '../civil.ts';
import { type Delivery, ExemptionId, type Fee, type Product } from './product.ts';

/** What a request costs, as it was when it was submitted; a later change of the product changes nothing. */
export const FeeSnapshot = z.strictObject({
  cents: z.int().min(0),
  currency: z.literal('EUR'),
  source: z.string(),
  /** Claimed, for a clerk to judge. Then nothing is due before the decision. */
  exemptionId: ExemptionId.optional(),
});
export type FeeSnapshot = z.infer<typeof FeeSnapshot>;

/** The fee of a delivery on a day: the latest that is in force. Undefined: the product is not delivered so, or not yet. */
export function feeOn(
  { fees, deliveries }: Pick<Product, 'fees' | 'deliveries'>,
  delivery: Delivery,
  date: CivilDate,
): Fee | undefined {
  if (!deliveries.includes(delivery)) return undefined;
  return fees
    .filter((fee) => fee.delivery === delivery && fee.validFrom <= date)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];
}

/** Nothing is to be paid before somebody looks at it. */
export function isFeeDue({ cents, exemptionId }: FeeSnapshot): boolean {
  return cents > 0 && exemptionId === undefined;
}
