import { isPaidFor } from '../../../shared/domain/certificate/payment.ts';
import type { Product } from '../../../shared/domain/certificate/product.ts';
import type { ReceiptContent } from '../../../shared/domain/certificate/receipt-content.ts';
import { type CertificateRequest, whenLast } from '../../../shared/domain/certificate/request.ts';
import { textIn } from '../../../shared/domain/language.ts';
import type { Municipality } from '../../../shared/domain/municipality.ts';
import { documentMessages } from '../../../shared/messages/certificate-document/document-messages.ts';
import { receiptMessages } from '../../../shared/messages/certificate-receipt/receipt-messages.ts';
import { euros } from '../../../shared/messages/format.ts';

/**
 * What the receipt of a request prints, nobody's name among it: always the same. `product` is undefined once it is gone.
 * Undefined: the town has no money of the citizen, or is about to give it back.
 */
export function receiptOf(
  request: CertificateRequest,
  town: Municipality,
  product: Product | undefined,
): ReceiptContent | undefined {
  const { payments, fee, terms } = request;
  const payment = payments.find(isPaidFor);
  const paidAt = whenLast(request, 'paid-auto') ?? whenLast(request, 'paid');
  if (payment?.id === undefined || paidAt === undefined || fee === undefined) return undefined;
  const language = request.language === 'einfach' ? 'de' : request.language;
  const m = receiptMessages[language];
  const name = textIn(town.name, language).text;
  const value = euros(payment.cents, language);
  return {
    language,
    zone: town.zone,
    title: m.title,
    authority: { name, address: textIn(town.imprint, language).text },
    number: payment.id,
    paidAt,
    intro: m.intro(name),
    rows: [
      { label: product ? textIn(product.name, language).text : documentMessages[language].titles[terms.kind], value },
      { label: m.sum, value },
    ],
    remarks: [m.source(fee.source), m.unsigned],
  };
}
