import type { CheckView } from '../../../shared/contracts/certificate/check.ts';
import { RequestId } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { secondsOf, secondsText } from '../../../shared/domain/seconds.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { CertificateRow } from '../../ports/certificate.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IssuedCertificates } from '../../ports/issue.ts';
import type { Limits } from '../../ports/limits.ts';
import type { Links } from '../../ports/links.ts';

export type CheckDeps = {
  readonly issued: Pick<IssuedCertificates, 'byCode' | 'byFile' | 'hasCase' | 'countCheck'>;
  readonly catalogue: Pick<Catalogue, 'municipality'>;
  readonly limits: Limits;
  readonly links: Pick<Links, 'pseudonym'>;
  readonly clock: Clock;
};

/** No request has this name; looking for it takes as long as looking for one that exists. */
const nobodysCase = 'A'.repeat(22);

/**
 * The three answers about a certificate that was found, or not. Each way does the same: ask for the case, count the check,
 * ask for the town. What was erased is unknown like what never was.
 */
export async function checked(
  { issued, catalogue, clock }: CheckDeps,
  tenant: TenantId,
  { row, codeHash }: { readonly row: CertificateRow | undefined; readonly codeHash: string },
): Promise<CheckView> {
  const hasCase = await issued.hasCase(tenant, row?.requestId ?? RequestId.parse(nobodysCase));
  await issued.countCheck(tenant, codeHash);
  const town = await catalogue.municipality(tenant);
  const now = secondsOf(clock.now());
  const checkedAt = secondsText(now);
  if (row === undefined || !hasCase || town === undefined) return { checkedAt, genuine: 'unknown', valid: 'unknown' };
  return {
    checkedAt,
    genuine: 'yes',
    valid: validityOf(row, now),
    issuer: town.name,
    certificate: {
      kind: row.kind,
      issuedAt: secondsText(row.issuedAt),
      validUntil: secondsText(row.validUntil),
      ...(row.endedAt !== undefined && { endedAt: secondsText(row.endedAt) }),
      keyId: row.keyId,
    },
  };
}

/** What the town has taken back stays so, whatever day it is. */
function validityOf({ state, validUntil }: CertificateRow, now: number): CheckView['valid'] {
  if (state !== 'valid') return state;
  return now > validUntil ? 'expired' : 'yes';
}
