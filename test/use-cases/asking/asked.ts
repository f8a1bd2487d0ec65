import type { RequestView } from '../../../shared/contracts/certificate/requests.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { CaseHouse } from '../../support/case-house.ts';
import { answered } from '../../support/hours-house.ts';
import { tenant } from '../../support/make.ts';
import { productId } from '../../support/make-product.ts';

export const simple = { productId: productId('meldebescheinigung'), language: 'de' } as const;

export async function begun(house: CaseHouse): Promise<RequestView> {
  const caller = house.elif('high', { idempotencyKey: house.newKey() });
  return answered(await house.handlers.beginRequest(simple, caller));
}

/** Everything answered for oneself; by download unless told. */
export async function filledIn(house: CaseHouse, delivery: 'download' | 'post' = 'download'): Promise<RequestView> {
  const { requestId } = await begun(house);
  return answered(await house.handlers.saveAnswers({ requestId, forWhom: 'self', delivery }, house.elif()));
}

export const free = { productVersion: 1, cents: 0 };
export const byPost = { productVersion: 1, cents: 900 };

export async function submitted(house: CaseHouse, delivery: 'download' | 'post' = 'download'): Promise<RequestView> {
  const { requestId } = await filledIn(house, delivery);
  const agreed = delivery === 'download' ? free : byPost;
  return answered(await house.handlers.submitRequest({ requestId, ...agreed }, house.elif()));
}

export async function stored(house: CaseHouse, id: RequestId): Promise<CertificateRequest> {
  const request = await house.requests.get(tenant, id);
  if (!request) throw new Error('There is no such request');
  return request;
}
