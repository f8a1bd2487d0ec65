import type { CertificateRequest } from '../../../shared/domain/certificate/request.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { PaymentRecords } from '../../ports/certificate.ts';

/** Writes an attempt down for the accounts, as it is now; it outlives its case. */
export async function recordPayment(
  { paymentRecords }: { readonly paymentRecords: Pick<PaymentRecords, 'put'> },
  tenant: TenantId,
  { request, attempt }: { readonly request: CertificateRequest; readonly attempt: number },
): Promise<void> {
  const payment = request.payments.find((one) => one.attempt === attempt);
  if (payment?.id === undefined) return;
  const { id, cents, refund, outcome, startedAt } = payment;
  await paymentRecords.put(tenant, {
    id,
    requestId: request.id,
    productId: request.productId,
    cents,
    refunded: refund?.state === 'done' ? refund.cents : 0,
    outcome,
    at: startedAt,
  });
}
