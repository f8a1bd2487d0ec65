import type { TenantId } from '../../../shared/domain/ids.ts';
import type { CaseFiles } from '../../ports/certificate.ts';
import type { OpenCase } from '../certificates/own-case.ts';

/** Whether the case has this very file already; only files of the same length are opened. */
export async function isSameProof(
  files: Pick<CaseFiles, 'get'>,
  { tenant, request, key }: OpenCase & { readonly tenant: TenantId },
  bytes: Buffer,
): Promise<boolean> {
  for (const proof of request.proofs.filter((one) => one.bytes === bytes.length)) {
    const part = `proof-${proof.id}` as const;
    const sealed = await files.get(tenant, request.id, part);
    if (sealed !== undefined && bytes.equals(key.openBytes(part, sealed))) return true;
  }
  return false;
}
