import type { ServiceSummary } from '#shared/contracts/catalogue.ts';
import type { ProductView } from '#shared/contracts/certificate/requests.ts';
import { needsNoVisit } from './fee-text.ts';

/** Certificates whose name or summary has all of the words, in whatever language they are. */
export function productsFor(products: readonly ProductView[], words: string): readonly ProductView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return products.filter(({ name, summary }) => {
    const text = [...Object.values(name), ...Object.values(summary)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The certificates by which a service goes without a visit: the catalogue of public services (LeiKa) gives both one key. */
export function certificatesOf(
  { leika }: Pick<ServiceSummary, 'leika'>,
  products: readonly ProductView[],
): readonly ProductView[] {
  return products.filter((product) => leika.includes(product.code) && needsNoVisit(product));
}

/** Services of a list, which says of those with such a certificate that they go without a visit. */
export function withCertificates(
  services: readonly ServiceSummary[],
  products: readonly ProductView[],
): readonly ServiceSummary[] {
  return services.map((service) =>
    certificatesOf(service, products).length > 0 ? { ...service, hasOnlineWay: true } : service,
  );
}
