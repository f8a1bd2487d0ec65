import type { RequestSummary } from '../../../shared/contracts/certificate/requests.ts';
import type { Product } from '../../../shared/domain/certificate/product.ts';
import { type CertificateRequest, isIn, sinceWhen } from '../../../shared/domain/certificate/request.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';

/** A request as a line in a list. A product that is gone is called by its id. */
export function requestSummary(request: CertificateRequest, product: Product | undefined): RequestSummary {
  return {
    requestId: request.id,
    productId: request.productId,
    name: product?.name ?? { de: request.productId },
    state: request.state,
    since: secondsText(sinceWhen(request)),
    createdAt: secondsText(request.createdAt),
    waitsForYou: isIn(request, 'draft', 'awaiting-payment', 'needs-info'),
  };
}
