import type { ProductEffectView } from '../../../shared/contracts/staff/products.ts';
import { feeOn } from '../../../shared/domain/certificate/fee.ts';
import { Delivery, type ProductContent } from '../../../shared/domain/certificate/product.ts';
import { CivilDate } from '../../../shared/domain/civil.ts';
import type { StaffId, TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { AuditTrail } from '../../ports/staff.ts';

type Change = {
  readonly before: ProductContent | undefined;
  readonly after: ProductContent;
  readonly today: CivilDate;
};
type Fees = ProductEffectView['fees'];

/** Deliveries of which a change touches the fee, or which it adds or takes away: what they cost today and later. */
export function feeEffect({ before, after, today }: Change): Fees {
  return Delivery.options.flatMap((delivery) => {
    const was = before && feesOf(before, delivery, today);
    const is = feesOf(after, delivery, today);
    if (JSON.stringify(was ?? { coming: [] }) === JSON.stringify(is)) return [];
    return [
      {
        delivery,
        ...(was?.cents !== undefined && { before: was.cents }),
        ...(is.cents !== undefined && { after: is.cents }),
        coming: is.coming,
      },
    ];
  });
}

function feesOf(product: ProductContent, delivery: Delivery, today: CivilDate) {
  const isOffered = product.deliveries.includes(delivery);
  const coming = product.fees
    .filter((fee) => isOffered && fee.delivery === delivery && fee.validFrom > today)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .map(({ validFrom, cents }) => ({ validFrom, cents }));
  const cents = feeOn(product, delivery, today)?.cents;
  return { ...(cents !== undefined && { cents }), coming };
}

/** How far back it is looked who decides about requests. */
const lookBackDays = 30;
/** Of a day with more entries only the latest are looked at. */
const mostOfDay = 500;
const enough = 2;

export type DecidersDeps = { readonly auditTrail: AuditTrail; readonly clock: Clock };

/**
 * How many people decided about requests lately; two are enough to know. Who might decide is known to the identity
 * provider only, so that this tells and forbids nothing.
 */
export async function recentDeciders({ auditTrail, clock }: DecidersDeps, tenant: TenantId) {
  const found = new Set<StaffId>();
  const today = CivilDate.parse(secondsText(secondsOf(clock.now())).slice(0, 10));
  for (let back = 0; back < lookBackDays && found.size < enough; back += 1) {
    const entries = await auditTrail.ofDay(tenant, addDays(today, -back), { limit: mostOfDay });
    for (const { entry } of entries) {
      if (entry.action === 'case-approved' || entry.action === 'case-rejected') found.add(entry.staffId);
    }
  }
  return { days: lookBackDays, people: Math.min(found.size, enough) };
}
