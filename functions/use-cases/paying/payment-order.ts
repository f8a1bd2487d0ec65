import type { Product } from '../../../shared/domain/certificate/product.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { PaymentOrder } from '../../ports/payment.ts';

/** What the provider learns: what is paid for, how much, and where to go. Never who pays. */
export function paymentOrder(
  { id, fee, language, productId }: CertificateRequest,
  product: Product | undefined,
  origin: string,
): PaymentOrder {
  if (fee === undefined) throw new Error('Nothing is to be paid');
  return {
    amount: fee.cents,
    currency: 'EUR',
    description: `${product?.name.de ?? productId} ${id.slice(0, 8)}`,
    redirectUrl: `${origin}${prefixOf(language)}/certificates/requests/${id}/paid`,
    webhookUrl: `${origin}/v1/payments/${id}/hook`,
    reference: id,
  };
}

function prefixOf(language: Language): string {
  return language === 'de' ? '' : `/${language}`;
}
