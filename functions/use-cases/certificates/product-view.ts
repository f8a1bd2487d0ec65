import type { ProductView } from '../../../shared/contracts/certificate/requests.ts';
import { feeOn } from '../../../shared/domain/certificate/fee.ts';
import { fieldLaw, inPrintOrder } from '../../../shared/domain/certificate/field.ts';
import type { Product } from '../../../shared/domain/certificate/product.ts';
import type { CivilDate } from '../../../shared/domain/civil.ts';

/** A product as citizens see it on a day, with the fees of that day. */
export function productView(
  product: Product,
  { today, expectation }: { readonly today: CivilDate; readonly expectation: ProductView['expectation'] },
): ProductView {
  const { id, fields, retention, deliveries, needed } = product;
  const { version, kind, code, name, summary, legalBasis, level, mode, purposes, exemptions, languages } = product;
  const { onlySelf, validityMonths, refunds, wallet } = product;
  return {
    productId: id,
    ...{ version, kind, code, name, summary, legalBasis, level, mode, purposes, exemptions, languages },
    ...{ onlySelf, validityMonths, refunds, wallet, expectation },
    ...(needed && { needed }),
    fields: inPrintOrder(fields.allowed).map((field) => ({
      id: field,
      preset: fields.default.includes(field),
      law: fieldLaw[field].law,
    })),
    deliveries: deliveries.flatMap((delivery) => {
      const fee = feeOn(product, delivery, today);
      return fee ? [{ delivery, cents: fee.cents, source: fee.source }] : [];
    }),
    documentDays: retention.documentDays,
    caseDays: retention.caseDays,
  };
}
