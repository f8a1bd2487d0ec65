import type { BirthDate } from '../../../shared/domain/certificate/birth-date.ts';
import type { CheckCode } from '../../../shared/domain/certificate/ids.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Links } from '../../ports/links.ts';

/** What a certificate is found by: whoever reads the table cannot tell the codes. */
export function codeHashOf(links: Pick<Links, 'pseudonym'>, tenant: TenantId, code: CheckCode): string {
  return links.pseudonym(tenant, 'check-code', code);
}

/** Binds a day of birth to a code: without the code on the paper nobody can try days. */
export function birthHashOf(
  links: Pick<Links, 'pseudonym'>,
  tenant: TenantId,
  { code, birthDate }: { readonly code: CheckCode; readonly birthDate: BirthDate },
): string {
  return links.pseudonym(tenant, 'check-code', `${code} ${birthDate}`);
}
