import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { type CertificateRequest, isIn } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { Result } from '../../../shared/result.ts';
import type { Requests } from '../../certificate-ports.ts';
import type { Clock } from '../../ports.ts';
import { changeRequest, leave } from './change-request.ts';

export type ExpireCertificateDeps = {
  readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'>;
  readonly clock: Clock;
};

/**
 * Ends the request of a certificate whose last day is over, so that what is kept of it is counted from then. Checking does
 * not wait for it: there the day itself decides. Too early, nothing happens.
 */
export function expireCertificate({ requests, clock }: ExpireCertificateDeps) {
  return async (tenant: TenantId, id: RequestId): Promise<Result<CertificateRequest, 'not_found'>> => {
    const at = secondsOf(clock.now());
    return await changeRequest(requests, { tenant, id }, async (request) => {
      const isOver = request.certificate !== undefined && at > request.certificate.validUntil;
      if (!isIn(request, 'issued', 'delivered') || !isOver) return leave;
      return { kind: 'advance', entry: { event: 'expire', at, by: 'system' } };
    });
  };
}
