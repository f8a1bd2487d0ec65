import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import { isPaidFor } from '../../../shared/domain/certificate/payment.ts';
import type { ReceiptContent } from '../../../shared/domain/certificate/receipt-content.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CaseFiles, CaseKeys, Products, Requests } from '../../ports/certificate.ts';
import { type SealCertificateDeps, townOf } from '../issuing/seal-certificate.ts';
import { receiptOf } from './receipt-of.ts';

export type WriteReceiptDeps = Pick<SealCertificateDeps, 'catalogue'> & {
  readonly products: Pick<Products, 'get'>;
  readonly requests: Pick<Requests, 'get'>;
  readonly caseKeys: Pick<CaseKeys, 'open'>;
  readonly files: Pick<CaseFiles, 'get' | 'put'>;
  /** A PDF. Throws where it cannot be printed. */
  readonly printReceipt: (receipt: ReceiptContent) => Promise<Uint8Array>;
};

/**
 * Writes the receipt of a paid fee and keeps it with the case, once; of two workers at the same time both write the same.
 * Undefined: nothing was paid, it is being given back, or the case is gone.
 */
export function writeReceipt({ requests, caseKeys, files, products, printReceipt, ...deps }: WriteReceiptDeps) {
  return async (tenant: TenantId, id: RequestId): Promise<'written' | 'done_before' | undefined> => {
    const request = await requests.get(tenant, id);
    if (!request?.payments.some(isPaidFor)) return undefined;
    if ((await files.get(tenant, id, 'receipt')) !== undefined) return 'done_before';
    const [town, product] = await Promise.all([townOf(deps, tenant), products.get(tenant, request.productId)]);
    const receipt = receiptOf(request, town, product);
    const key = await caseKeys.open(tenant, id);
    if (receipt === undefined || key === undefined) return undefined;
    const sealed = key.sealBytes('receipt', await printReceipt(receipt));
    await files.put(tenant, id, { part: 'receipt', sealed });
    return 'written';
  };
}
