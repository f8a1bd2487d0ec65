import type { RequestSummary } from '../../../shared/contracts/certificate/requests.ts';
import type { Product } from '../../../shared/domain/certificate/product.ts';
import { isReadyToPickUp } from '../../../shared/domain/certificate/ready-to-pick-up.ts';
import { type CertificateRequest, isIn, sinceWhen } from '../../../shared/domain/certificate/request.ts';
import { secondsText } from '../../../shared/domain/seconds.ts';
import { productName } from './product-name.ts';

/** A request as a line in a list. */
export function requestSummary(request: CertificateRequest, product: Product | undefined): RequestSummary {
  return {
    requestId: request.id,
    productId: request.productId,
    name: productName(request, product),
    state: request.state,
    since: secondsText(sinceWhen(request)),
    createdAt: secondsText(request.createdAt),
    waitsForYou:
      isIn(request, 'draft', 'awaiting-payment', 'needs-info') ||
      (isReadyToPickUp(request) && request.pickUp === undefined),
  };
}
