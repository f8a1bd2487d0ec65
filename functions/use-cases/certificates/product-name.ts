import type { Product } from '../../../shared/domain/certificate/product.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { LocalizedText } from '../../../shared/domain/language.ts';
import { documentMessages } from '../../../shared/messages/certificate-document/document-messages.ts';

/** What a certificate is called; one whose product is gone by what is printed on it. */
export function productName({ terms }: CertificateRequest, product: Product | undefined): LocalizedText {
  if (product) return product.name;
  const { de, en, nl } = documentMessages;
  return { de: de.titles[terms.kind], en: en.titles[terms.kind], nl: nl.titles[terms.kind] };
}
