import type * as z from 'zod';
import { ProductId } from '../../shared/domain/certificate/ids.ts';
import { Product } from '../../shared/domain/certificate/product.ts';

export const productId = (id: string) => ProductId.parse(id);

/** A simple registration certificate: free online, 9 euros by post, automatic, level low. */
export function makeProduct(changes: Partial<z.input<typeof Product>> = {}): Product {
  return Product.parse({
    id: 'meldebescheinigung',
    version: 1,
    kind: 'registration-simple',
    code: '99115001012000',
    name: { de: 'Einfache Meldebescheinigung', en: 'Simple registration certificate' },
    summary: { de: 'Zeigt, wo Sie wohnen.' },
    legalBasis: '§ 18 Abs. 1 BMG',
    fields: {
      allowed: ['family-name', 'given-names', 'doctorate', 'birth-date', 'addresses'],
      default: ['family-name', 'given-names', 'birth-date', 'addresses'],
    },
    level: 'low',
    purposes: [],
    mode: 'automatic',
    deliveries: ['download', 'post'],
    fees: [
      { delivery: 'download', cents: 0, validFrom: '2022-05-01', source: '§ 18 Abs. 3 BMG' },
      { delivery: 'post', cents: 900, validFrom: '2022-05-01', source: 'Verwaltungsgebührensatzung § 4 Nr. 12' },
    ],
    exemptions: [
      {
        id: 'sozialleistung',
        name: { de: 'Ich bekomme Sozialleistungen' },
        proof: { de: 'Bescheid' },
        source: 'Verwaltungsgebührensatzung § 7',
      },
    ],
    refunds: { withdrawn: 'all', rejected: 'all' },
    deadlineWorkingDays: 2,
    validityMonths: 6,
    retention: { draftDays: 30, documentDays: 90, proofDays: 30, caseDays: 365 },
    qr: 'full',
    wallet: true,
    languages: ['de', 'en', 'nl'],
    onlySelf: false,
    public: true,
    ...changes,
  });
}
