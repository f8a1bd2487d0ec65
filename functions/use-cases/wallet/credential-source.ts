import * as z from 'zod';
import { type ClaimName, claimOf, credentialTypeOf } from '../../../shared/domain/certificate/credential-type.ts';
import type { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf } from '../../../shared/domain/seconds.ts';
import type { CaseFiles, CaseKeys, Requests } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IssuedCertificates } from '../../ports/issue.ts';
import type { CredentialContent, CredentialSource } from '../../ports/wallet.ts';
import { changeRequest, leave } from '../certificates/change-request.ts';
import { hasDocument } from '../certificates/citizen-actions.ts';

export type CredentialSourceDeps = {
  readonly requests: Pick<Requests, 'get' | 'advance' | 'edit'>;
  readonly caseKeys: Pick<CaseKeys, 'open'>;
  readonly files: Pick<CaseFiles, 'get'>;
  readonly issued: Pick<IssuedCertificates, 'byNumber'>;
  readonly clock: Clock;
};

const names: readonly ClaimName[] = Object.values(claimOf);
const Claims = z.partialRecord(z.enum(names), z.json());

/** The twin of what was printed: the claims that were sealed into the case with the document, as long as it is valid. */
export function credentialSource(deps: CredentialSourceDeps): CredentialSource {
  const { requests, clock } = deps;
  return {
    find: (tenant, id) => contentOf(deps, tenant, id),
    async noteHandedOver(tenant, id) {
      const at = secondsOf(clock.now());
      await changeRequest(requests, { tenant, id }, async ({ state }) =>
        state === 'issued' ? { kind: 'advance', entry: { event: 'deliver', at, by: 'citizen' } } : leave,
      );
    },
  };
}

async function contentOf(
  { requests, caseKeys, files, issued, clock }: CredentialSourceDeps,
  tenant: TenantId,
  id: RequestId,
): Promise<CredentialContent | undefined> {
  const request = await requests.get(tenant, id);
  if (request?.certificate === undefined || !hasDocument(request) || request.documentDeleted) return undefined;
  const [key, sealed, row] = await Promise.all([
    caseKeys.open(tenant, id),
    files.get(tenant, id, 'credential'),
    issued.byNumber(tenant, request.certificate.id),
  ]);
  if (key === undefined || sealed === undefined || row?.state !== 'valid') return undefined;
  if (row.validUntil <= secondsOf(clock.now())) return undefined;
  return {
    type: credentialTypeOf[row.kind],
    certificateId: row.id,
    fileHash: row.fileHash,
    issuedAt: row.issuedAt,
    validUntil: row.validUntil,
    status: row.status,
    claims: Claims.parse(key.open('credential', sealed)),
  };
}
